"""When each item of an agenda comes up, and whether the meeting is long enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Slot:
    """``is_exact`` is false below an item to which nobody has allotted time: it comes up then at the earliest."""

    begins_at: datetime
    ends_at: datetime
    is_exact: bool


def laid_out(starts_at: datetime, allotted: Sequence[int | None]) -> list[Slot]:
    """Return from when to when each item is up, one after the other from the start of the meeting.

    ``allotted`` is the minutes of each item, in order; ``None`` where nobody has said.

    Source: arithmetic; the order of the agenda is the chair's.
    """
    slots = []
    begins_at, is_exact = starts_at, True
    for minutes in allotted:
        ends_at = begins_at + timedelta(minutes=minutes or 0)
        slots.append(Slot(begins_at, ends_at, is_exact))
        begins_at, is_exact = ends_at, is_exact and minutes is not None
    return slots


def overrun(slots: Sequence[Slot], ends_at: datetime) -> timedelta:
    """Return by how much the items go on after the meeting should end; nothing where they fit.

    Source: arithmetic.
    """
    return max(slots[-1].ends_at - ends_at, NO_TIME) if slots else NO_TIME


def delay(slot: Slot, now: datetime) -> timedelta:
    """Return how late the item in ``slot`` is if it comes up ``now``; negative where the meeting is ahead.

    Source: arithmetic.
    """
    return now - slot.begins_at
