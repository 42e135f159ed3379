"""The report card of a municipality: what it was given, what it answered in time or late, and what is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Min, QuerySet
from django.utils import timezone

from samverk.followup.models import Obligation

State, Due = Obligation.State, Obligation.Due
GIVEN = (State.OPEN, State.REPORTED, State.ACCEPTED)
Told = tuple[date | None, str, datetime | None]


@dataclass(slots=True)
class Line:
    """A year of days: how many fell in it, and what became of them. ``waiting`` are open and not late yet."""

    year: int
    in_time: int = 0
    late: int = 0
    overdue: int = 0
    waiting: int = 0

    @property
    def given(self) -> int:
        return self.in_time + self.late + self.overdue + self.waiting


def card_of(rows: QuerySet[Obligation], today: date) -> list[Line]:
    """Return one line a year, the last first, of what has a day; an expectation and what was let go do not count."""
    counted = rows.filter(state__in=GIVEN, due_on__isnull=False).exclude(due_kind=Due.STANDING).order_by()
    told = counted.annotate(first=Min("reports__at")).values_list("due_on", "state", "first")
    return lines_of(told.iterator(chunk_size=2_000), today)


def lines_of(told: Iterable[Told], today: date) -> list[Line]:
    """Return the lines of ``told``: the day, the state, and the moment of the first report of each."""
    lines: dict[int, Line] = {}
    for due_on, state, first in told:
        if due_on is None:
            continue
        line = lines.setdefault(due_on.year, Line(due_on.year))
        if state == State.OPEN:
            if due_on < today:
                line.overdue += 1
            else:
                line.waiting += 1
        elif first is None or timezone.localdate(first) <= due_on:
            line.in_time += 1
        else:
            line.late += 1
    return sorted(lines.values(), key=lambda line: line.year, reverse=True)
