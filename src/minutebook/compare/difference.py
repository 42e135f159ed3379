"""One thing in which two minutes of the same meeting differ."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.compare.words import Stretch, words_between


class Subject(StrEnum):
    TITLE = "title"
    BODY = "body"
    NUMBER = "number"
    DATE = "date"
    START = "start"
    END = "end"
    PLACE = "place"
    NEXT_MEETING = "next-meeting"
    ATTENDEE = "attendee"
    PREAMBLE = "preamble"
    ITEM = "item"
    REGISTRY_NUMBER = "registry-number"
    PRESENTER = "presenter"
    TEXT = "text"
    STEP = "step"
    CLAUSE = "clause"
    ATTACHMENT = "attachment"
    SIGNATORY = "signatory"


class Change(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: ``item`` is the index of its item, ``at`` its index among its like there.

    ``item`` is ``None`` outside the items; ``at`` is 0 for what there is only one of.
    """

    item: int | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """What was added, removed, changed or moved.

    ``was`` and ``now`` are the words, as minutes write them; both are given for what moved, and may differ. A spot is
    ``None`` on the side where the thing is not.
    """

    subject: Subject
    change: Change
    was: str = ""
    now: str = ""
    spot_was: Spot | None = None
    spot_now: Spot | None = None

    @property
    def words(self) -> tuple[Stretch, ...]:
        """Return the words of both sides in one row: what stayed, what went, what came."""
        return words_between(self.was, self.now)
