"""How many clauses there were of each verb class, year by year."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from samverk.meetings.models import Clause
from samverk.meetings.queries.years import year_of


@dataclass(frozen=True)
class ClauseCounts:
    """``by_class`` holds, for every verb class that occurs, its count by year; a year without any is left out."""

    years: tuple[int, ...]
    by_class: Mapping[str, Mapping[int, int]]


def clause_counts(clauses: QuerySet[Clause]) -> ClauseCounts:
    """Count ``clauses`` by year of meeting and leading verb class; clauses of undated meetings are left out."""
    dated = clauses.filter(meeting__held_on__isnull=False).order_by()
    grouped = dated.annotate(year=year_of("meeting__held_on")).values("year", "verb_class").annotate(n=Count("pk"))
    by_class: dict[str, dict[int, int]] = defaultdict(dict)
    for year, verb_class, count in grouped.values_list("year", "verb_class", "n"):
        by_class[verb_class][year] = count
    years = sorted({year for counts in by_class.values() for year in counts})
    return ClauseCounts(years=tuple(years), by_class=dict(by_class))
