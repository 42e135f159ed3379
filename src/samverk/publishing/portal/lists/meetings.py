"""Meetings as a list, by body and year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting
from samverk.meetings.queries.meeting_rows import COLUMNS as ROW
from samverk.meetings.queries.meeting_rows import MeetingRow, with_decided
from samverk.publishing import published
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.published import Audience

COLUMNS = (
    Column("id", _("Id")),
    Column("day", _("Day"), Form.DAY),
    Column("body", _("Body")),
    Column("number", _("Number")),
    Column("place", _("Place")),
    Column("clauses", _("Clauses"), Form.NUMBER),
)


@dataclass(frozen=True)
class Wanted:
    """``body`` is a public id; empty means all."""

    body: str = ""
    year: int | None = None


def wanted(query: QueryDict) -> Wanted:
    year = query.get("year", "")
    return Wanted(
        query.get("body", "")[:12], int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
    )


def of_body(audience: Audience, asked: Wanted) -> QuerySet[Meeting]:
    """Return the meetings of the body asked for, of whatever year."""
    meetings = published.meetings(audience)
    return meetings.filter(body__public_id=asked.body) if asked.body else meetings


def meetings(audience: Audience, asked: Wanted) -> QuerySet[Meeting]:
    """Return the meetings asked for, newest first, with their clauses counted."""
    found = of_body(audience, asked)
    if asked.year:
        found = found.filter(held_on__year=asked.year)
    return with_decided(found, published.clauses(audience))


def _rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    for values in meetings(audience, wanted(query)).values_list(*ROW).iterator(chunk_size=1000):
        row = MeetingRow(*values)
        yield row.public_id, row.held_on, row.body, row.number, row.place, row.decided


LISTING = Listing("meetings", _("Meetings"), COLUMNS, _rows)
