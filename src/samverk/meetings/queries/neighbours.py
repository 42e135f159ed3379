"""What comes before and after, for those who read on: each at most one row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from samverk.meetings.models import Item, Meeting

Row = tuple[Any, ...]
Rows = QuerySet[Any, Row]
MEETING_COLUMNS = ("public_id", "held_on")
ITEM_COLUMNS = ("public_id", "number_as_printed", "title")


class NearMeeting(NamedTuple):
    public_id: str
    held_on: date


class NearItem(NamedTuple):
    public_id: str
    number: str
    title: str

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True)
class Neighbours:
    """``None`` at either end."""

    before: NearMeeting | NearItem | None = None
    after: NearMeeting | NearItem | None = None


def neighbours(kind: type[NearMeeting] | type[NearItem], before: Sequence[Row], after: Sequence[Row]) -> Neighbours:
    """Return the rows, at most one each, as neighbours of that kind."""
    return Neighbours(kind(*before[0]) if before else None, kind(*after[0]) if after else None)


def meeting_before(meetings: QuerySet[Meeting], body: int, day: date) -> Rows:
    """Return the meeting of the same body just before ``day``."""
    same = meetings.filter(body=body, held_on__lt=day)
    return same.order_by("-held_on", "-id").values_list(*MEETING_COLUMNS)[:1]


def meeting_after(meetings: QuerySet[Meeting], body: int, day: date) -> Rows:
    """Return the meeting of the same body just after ``day``."""
    same = meetings.filter(body=body, held_on__gt=day)
    return same.order_by("held_on", "id").values_list(*MEETING_COLUMNS)[:1]


def item_before(items: QuerySet[Item], meeting: int, position: int) -> Rows:
    """Return the item just before ``position`` in its meeting."""
    same = items.filter(meeting=meeting, position__lt=position)
    return same.order_by("-position").values_list(*ITEM_COLUMNS)[:1]


def item_after(items: QuerySet[Item], meeting: int, position: int) -> Rows:
    """Return the item just after ``position`` in its meeting."""
    same = items.filter(meeting=meeting, position__gt=position)
    return same.order_by("position").values_list(*ITEM_COLUMNS)[:1]
