"""What was laid before those who approve minutes, and what each of them did."""

from samverk.approving.models.approver import Approver
from samverk.approving.models.submission import Submission

__all__ = ["Approver", "Submission"]
