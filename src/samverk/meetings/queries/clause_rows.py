"""Clauses as rows of a list: only the columns that a list shows, in two queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from samverk.meetings.models import Clause, ClauseAddressee

COLUMNS = (
    "id",
    "public_id",
    "text",
    "verb_class",
    "is_provisional",
    "fan_out_as_written",
    "due_first_on",
    "due_on",
    "due_meeting_on",
    "due_precision",
    "due_as_written",
    "amount_ore",
    "handed_to_as_written",
    "meeting__public_id",
    "meeting__held_on",
    "meeting__body_as_written",
    "meeting__body__name",
    "meeting__published_at",
    "item__public_id",
    "item__number_as_printed",
    "item__title",
    "item__is_confidential",
)
ADDRESSEE_COLUMNS = ("clause_id", "name_as_written")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """``addressees`` are names as written, in the order of the text. ``due_meeting_on`` is the day of the meeting that
    the deadline means, ``None`` where it means none.
    """

    id: int
    public_id: str
    text: str
    verb_class: str
    is_provisional: bool
    fan_out: str
    due_first_on: date | None
    due_on: date | None
    due_meeting_on: date | None
    due_precision: str
    due_as_written: str
    amount_ore: int | None
    handed_to: str
    meeting_id: str
    held_on: date | None
    body_as_written: str
    body_name: str | None
    published_at: datetime | None
    item_id: str | None
    item_number: str | None
    item_title: str | None
    is_confidential: bool | None
    addressees: Sequence[str] = ()

    @property
    def body(self) -> str:
        """The name of the body on that day, as far as the minutes say it."""
        return self.body_as_written or self.body_name or ""


def clause_rows(clauses: QuerySet[Clause]) -> list[ClauseRow]:
    """Return ``clauses`` as rows, ordered as they come."""
    return _with_addressees(list(clauses.values_list(*COLUMNS)))


def streamed_clause_rows(clauses: QuerySet[Clause], *, chunk: int = 1000) -> Iterator[ClauseRow]:
    """Return ``clauses`` one by one, never more than ``chunk`` of them in memory; two queries a chunk at most."""
    rows = clauses.values_list(*COLUMNS).iterator(chunk_size=chunk)
    while some := list(islice(rows, chunk)):
        yield from _with_addressees(some)


def rows_with_addressees(rows: Iterable[Row], addressees: Iterable[Row]) -> list[ClauseRow]:
    """Return ``rows`` of ``COLUMNS`` with the names in ``addressees``, rows of ``ADDRESSEE_COLUMNS`` in order."""
    named: dict[object, list[str]] = defaultdict(list)
    for clause, name in addressees:
        named[clause].append(name)
    return [ClauseRow(*(*row, named.get(row[0], ()))) for row in rows]


def _with_addressees(rows: Sequence[Row]) -> list[ClauseRow]:
    names = ClauseAddressee.objects.filter(clause__in=[row[0] for row in rows]).order_by("clause_id", "position")
    return rows_with_addressees(rows, names.values_list(*ADDRESSEE_COLUMNS))
