"""The only writers of this room."""

from samverk.drafting.actions.account import account_for
from samverk.drafting.actions.approve import approve
from samverk.drafting.actions.comment import comment, settle_comment
from samverk.drafting.actions.correct import correct
from samverk.drafting.actions.edit_text import edit_text, seal_of
from samverk.drafting.actions.lock import lock_text, unlock_text
from samverk.drafting.actions.send_out import send_out

__all__ = [
    "account_for",
    "approve",
    "comment",
    "correct",
    "edit_text",
    "lock_text",
    "seal_of",
    "send_out",
    "settle_comment",
    "unlock_text",
]
