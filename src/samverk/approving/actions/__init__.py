"""The only writers of this room."""

from samverk.approving.actions.answer import approve, send_back
from samverk.approving.actions.follow_signing import follow_signing
from samverk.approving.actions.remind import remind_approvers
from samverk.approving.actions.submit import submit
from samverk.approving.actions.withdraw import withdraw

__all__ = ["approve", "follow_signing", "remind_approvers", "send_back", "submit", "withdraw"]
