"""Meetings and what was said at them: items, clauses, people. One room, since none exists without the other."""

from samverk.meetings.models.attendance import Attendance, PresenceInterval, Presenter, Signatory
from samverk.meetings.models.clause import Clause, ClauseAct, ClauseAddressee
from samverk.meetings.models.item import Item, ItemAmount, NamedAttachment, Procedure, SuggestedTask
from samverk.meetings.models.masking import MaskedWords, Masking
from samverk.meetings.models.matter_step import MatterStep
from samverk.meetings.models.meeting import Meeting

__all__ = [
    "Attendance",
    "Clause",
    "ClauseAct",
    "ClauseAddressee",
    "Item",
    "ItemAmount",
    "MaskedWords",
    "Masking",
    "MatterStep",
    "Meeting",
    "NamedAttachment",
    "PresenceInterval",
    "Presenter",
    "Procedure",
    "Signatory",
    "SuggestedTask",
]
