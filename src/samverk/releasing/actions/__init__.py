"""The only writers of this room."""

from samverk.releasing.actions.begin import begin_releases
from samverk.releasing.actions.days import mark_reviewed, set_days, take_down_over
from samverk.releasing.actions.rules import set_rules
from samverk.releasing.actions.settle import let_stand, lift, mask

__all__ = [
    "begin_releases",
    "let_stand",
    "lift",
    "mark_reviewed",
    "mask",
    "set_days",
    "set_rules",
    "take_down_over",
]
