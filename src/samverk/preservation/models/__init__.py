"""The retention plan, holds, disposals and their protocols."""

from samverk.preservation.models.disposal import Disposal, Fate, LeftFile, ListedThing
from samverk.preservation.models.due_count import DueCount
from samverk.preservation.models.hold import Hold
from samverk.preservation.models.plan import DraftRow, PlanDraft, PlanRow, PlanVersion
from samverk.preservation.models.protocol import Protocol
from samverk.preservation.models.rule import Rule

__all__ = [
    "Disposal",
    "DraftRow",
    "DueCount",
    "Fate",
    "Hold",
    "LeftFile",
    "ListedThing",
    "PlanDraft",
    "PlanRow",
    "PlanVersion",
    "Protocol",
    "Rule",
]
