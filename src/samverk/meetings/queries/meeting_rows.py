"""Meetings as rows of a list, with what was decided counted in the same query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from samverk.meetings.models import Clause, Meeting
from samverk.meetings.queries.years import year_of

COLUMNS = (
    "public_id",
    "held_on",
    "number_as_written",
    "title",
    "body_as_written",
    "body__name",
    "body__public_id",
    "place_as_written",
    "published_at",
    "decided",
)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """``decided`` counts the clauses that the asker may see."""

    public_id: str
    held_on: date | None
    number: str
    title: str
    body_as_written: str
    body_name: str | None
    body_id: str | None
    place: str
    published_at: datetime | None
    decided: int

    @property
    def body(self) -> str:
        """The name of the body on that day, as far as the minutes say it."""
        return self.body_as_written or self.body_name or self.title


def with_decided(meetings: QuerySet[Meeting], clauses: QuerySet[Clause]) -> QuerySet[Meeting]:
    """Return ``meetings``, newest first, each with how many of ``clauses`` it holds."""
    held = clauses.filter(meeting=OuterRef("pk")).order_by().values("meeting").annotate(n=Count("pk")).values("n")
    return meetings.annotate(decided=Coalesce(Subquery(held, output_field=IntegerField()), 0)).order_by(
        "-ordered_on", "-id"
    )


def meeting_rows(meetings: QuerySet[Meeting]) -> list[MeetingRow]:
    """Return ``meetings``, which ``with_decided`` has counted, as rows in their order."""
    return [MeetingRow(*row) for row in meetings.values_list(*COLUMNS)]


def years_of(meetings: QuerySet[Meeting]) -> Sequence[tuple[int, int]]:
    """Return (year, number of meetings), the newest year first; meetings without a day are left out."""
    dated = meetings.filter(held_on__isnull=False).order_by()
    years = dated.annotate(year=year_of("held_on")).values("year").annotate(n=Count("pk"))
    return list(years.order_by("-year").values_list("year", "n"))
