"""The only writers of this room, beside ``carrying_out``, which its tasks call."""

from samverk.preservation.actions.adopt import Decision, adopt
from samverk.preservation.actions.decide import approve, refuse, withdraw
from samverk.preservation.actions.draft import RuleSaid, begin_draft, discard_draft, remove_row, write_row
from samverk.preservation.actions.hold import Why, hold_matter, hold_thing, hold_type, lift
from samverk.preservation.actions.propose import MOST, propose

__all__ = [
    "MOST",
    "Decision",
    "RuleSaid",
    "Why",
    "adopt",
    "approve",
    "begin_draft",
    "discard_draft",
    "hold_matter",
    "hold_thing",
    "hold_type",
    "lift",
    "propose",
    "refuse",
    "remove_row",
    "withdraw",
    "write_row",
]
