"""What is open, in groups by day: each with its nearest rows and a bounded count.

A group is read from the index, in its order and no further than is counted, so that a page costs the same however
much is open.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import merge
from itertools import islice
from operator import itemgetter

from django.db.models import Q, QuerySet

from samverk.followup.models import Entrusting, Obligation
from samverk.followup.queries.obligations import with_rows
from samverk.followup.queries.wanted import entrusted

State, Due = Obligation.State, Obligation.Due
Rows = QuerySet[Obligation]

SHOWN = 12
# Beyond this a page says "more than", and its list is paged.
COUNTED = 500
SOON = timedelta(days=7)
OPEN = Q(state=State.OPEN)
BOUND = ~Q(due_kind=Due.STANDING)

# In the order in which a page shows them. Only what has a day is late.
GROUPS: dict[str, Callable[[date], Q]] = {
    "late": lambda today: OPEN & BOUND & Q(due_on__lt=today),
    "at-once": lambda today: OPEN & Q(due_on=None, due_kind=Due.AT_ONCE),
    "soon": lambda today: OPEN & BOUND & Q(due_on__gte=today, due_on__lte=today + SOON),
    "later": lambda today: OPEN & BOUND & Q(due_on__gt=today + SOON),
    "no-day": lambda today: OPEN & Q(due_on=None, due_kind__in=(Due.NONE, Due.MEETING)),
    "standing": lambda today: OPEN & Q(due_kind=Due.STANDING),
    "reported": lambda today: Q(state=State.REPORTED),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One obligation, and in whose hands it is besides."""

    obligation: Obligation
    entrusted: Sequence[Entrusting]


@dataclass(frozen=True, slots=True)
class Group:
    """``count`` is at most ``COUNTED``; ``is_counted`` says whether that is all."""

    key: str
    rows: Sequence[Line]
    count: int
    is_counted: bool

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


def grouped(parts: Sequence[Rows], today: date) -> list[Group]:
    """Return the groups that hold anything; ``parts`` are the rows of each kind of owner, which may overlap.

    One query for each group and part, and two for all rows shown.
    """
    found = {key: _nearest([part.filter(within(today)) for part in parts]) for key, within in GROUPS.items()}
    shown = [pk for keys in found.values() for pk in keys[:SHOWN]]
    rows = {line.obligation.pk: line for line in lines(Obligation.objects.filter(pk__in=shown), today)}
    return [
        Group(key, [rows[pk] for pk in keys[:SHOWN] if pk in rows], min(len(keys), COUNTED), len(keys) <= COUNTED)
        for key, keys in found.items()
        if keys
    ]


def lines(rows: Rows, today: date) -> list[Line]:
    """Return ``rows`` with what a list of them shows; with two queries."""
    found = list(with_rows(rows))
    hands = entrusted([row.pk for row in found], today)
    return [Line(row, hands.get(row.pk, ())) for row in found]


def in_group(parts: Iterable[Rows], key: str, today: date) -> Rows:
    """Return all rows of one group, by day."""
    within = GROUPS[key](today)
    wanted = Q(pk__in=[])
    for part in parts:
        wanted |= Q(pk__in=part.filter(within).order_by().values("pk"))
    return Obligation.objects.filter(wanted).order_by("due_on", "id")


def _nearest(parts: Sequence[Rows]) -> list[int]:
    """Return the keys of the nearest rows, each once, one more than are counted."""
    ordered = [part.order_by("due_on", "id").values_list("due_on", "id")[: COUNTED + 1] for part in parts]
    nearest = merge(*ordered, key=lambda row: (row[0] or date.min, row[1]))
    return list(islice(dict.fromkeys(map(itemgetter(1), nearest)), COUNTED + 1))
