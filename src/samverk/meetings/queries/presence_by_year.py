"""How often somebody was present, year by year."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from samverk.meetings.models import Attendance
from samverk.meetings.queries.years import year_of


@dataclass(frozen=True, slots=True)
class YearOfPresence:
    """Meetings of one year, counted once each however many names stand in a list."""

    year: int
    present: int = 0
    absent: int = 0
    guest: int = 0


def presence_by_year(attendances: QuerySet[Attendance]) -> list[YearOfPresence]:
    """Return what ``attendances`` say of each year, the newest first."""
    dated = attendances.filter(meeting__held_on__isnull=False).order_by()
    grouped = dated.annotate(year=year_of("meeting__held_on")).values("year", "section")
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for year, section, number in grouped.annotate(n=Count("meeting", distinct=True)).values_list(
        "year", "section", "n"
    ):
        counts[year][section] = number
    return [YearOfPresence(year, **counts[year]) for year in sorted(counts, reverse=True)]
