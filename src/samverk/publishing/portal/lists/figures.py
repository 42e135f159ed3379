"""The tables behind the pictures as lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samverk.directory.models import Body, Organisation
from samverk.meetings.queries.attendance_matrix import AttendanceMatrix, attendance_matrix
from samverk.meetings.queries.clause_counts import ClauseCounts
from samverk.publishing import published
from samverk.publishing.kept_counts import kept_clause_counts
from samverk.publishing.portal.lists.bodies import bodies_that_met
from samverk.publishing.portal.lists.listing import Cell, Column, Form, Listing
from samverk.publishing.portal.templatetags.portal import act, worded
from samverk.publishing.published import Audience

MEETINGS = 24

ATTENDANCE_COLUMNS = (
    Column("organisation", _("Organisation")),
    Column("day", _("Day"), Form.DAY),
    Column("meeting", _("Meeting")),
    Column("attendance", _("Attendance")),
)
CLAUSE_COLUMNS = (
    Column("act", _("What was done")),
    Column("year", _("Year"), Form.NUMBER),
    Column("clauses", _("Clauses"), Form.NUMBER),
)


def chosen_body(audience: Audience, query: QueryDict) -> Body | None:
    """Return the body that an address asks for, or the one that has met most; ``None`` if none has met."""
    met = bodies_that_met(audience)
    asked = query.get("body", "")[:12]
    return (met.filter(public_id=asked).first() if asked else None) or met.first()


def attendance(audience: Audience, body: Body, year: int | None) -> AttendanceMatrix:
    """Return the attendance of the members at the meetings of ``body``: those of ``year``, or the latest."""
    meetings = published.meetings(audience).filter(body=body)
    if year:
        meetings = meetings.filter(held_on__year=year)
    members = Organisation.objects.filter(is_member=True)
    return attendance_matrix(meetings, published.attendances(audience), members, most=MEETINGS)


def counts(audience: Audience, query: QueryDict) -> ClauseCounts:
    """Return the clauses by year and verb class, of the body asked for or of all."""
    return kept_clause_counts(audience, body=query.get("body", "")[:12])


@dataclass(frozen=True)
class ClassLine:
    """A verb class and its count in each of the years, in their order."""

    verb_class: str
    counts: Sequence[int]

    @property
    def total(self) -> int:
        return sum(self.counts)


def class_lines(found: ClauseCounts) -> list[ClassLine]:
    """Return a line for each verb class that occurs, the most frequent first."""
    lines = [
        ClassLine(verb_class, [by_year.get(year, 0) for year in found.years])
        for verb_class, by_year in found.by_class.items()
    ]
    return sorted(lines, key=lambda line: (-line.total, line.verb_class))


def year_of(query: QueryDict) -> int | None:
    said = query.get("year", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) == 4 else None


def _attendance_rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    body = chosen_body(audience, query)
    if body is None:
        return
    matrix = attendance(audience, body, year_of(query))
    for line in matrix.lines:
        for column, cell in zip(matrix.columns, line.cells, strict=True):
            yield line.name, column.held_on, column.public_id, worded(cell, "ATTENDANCE")


def _clause_rows(audience: Audience, query: QueryDict) -> Iterator[Sequence[Cell]]:
    for verb_class, by_year in sorted(counts(audience, query).by_class.items()):
        for year in sorted(by_year):
            yield act(verb_class), year, by_year[year]


ATTENDANCE = Listing("attendance", _("Attendance"), ATTENDANCE_COLUMNS, _attendance_rows)
CLAUSES_BY_YEAR = Listing("clauses-by-year", _("Decisions by year"), CLAUSE_COLUMNS, _clause_rows)
