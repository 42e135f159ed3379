"""Send-outs, whom they go to, and what came back."""

from samverk.sendouts.models.recipient import Recipient, Reply
from samverk.sendouts.models.sendout import Attachment, ExtraAddress, Sendout, TableRow

__all__ = ["Attachment", "ExtraAddress", "Recipient", "Reply", "Sendout", "TableRow"]
