"""Pages of approval."""

from samverk.approving.views.answering import approve, send_back
from samverk.approving.views.keeping import submit, withdraw
from samverk.approving.views.reading import start, submission

__all__ = ["approve", "send_back", "start", "submission", "submit", "withdraw"]
