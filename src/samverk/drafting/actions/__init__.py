"""The only writers of this room."""

from samverk.drafting.actions.account import account_for
from samverk.drafting.actions.approve import approve
from samverk.drafting.actions.choose_style import choose_style
from samverk.drafting.actions.comment import comment, settle_comment
from samverk.drafting.actions.correct import correct
from samverk.drafting.actions.edit_text import edit_text, seal_of
from samverk.drafting.actions.lock import lock_text, unlock_text
from samverk.drafting.actions.reword import reword
from samverk.drafting.actions.send_out import send_out
from samverk.drafting.actions.take_over import bring_back, take_over

__all__ = [
    "account_for",
    "approve",
    "bring_back",
    "choose_style",
    "comment",
    "correct",
    "edit_text",
    "lock_text",
    "reword",
    "seal_of",
    "send_out",
    "settle_comment",
    "take_over",
    "unlock_text",
]
