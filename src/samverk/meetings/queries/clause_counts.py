"""How many clauses there were of each verb class, year by year."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast, Substr

from samverk.meetings.models import Clause


@dataclass(frozen=True)
class ClauseCounts:
    """``by_class`` holds, for every verb class that occurs, its count by year; a year without any is left out."""

    years: tuple[int, ...]
    by_class: Mapping[str, Mapping[int, int]]


def clause_counts(clauses: QuerySet[Clause]) -> ClauseCounts:
    """Count ``clauses`` by year of meeting and leading verb class; clauses of undated meetings are left out."""
    dated = clauses.filter(meeting__held_on__isnull=False).order_by()
    # To extract a year, SQLite would call back into Python for every clause.
    year_of = Substr(Cast("meeting__held_on", CharField()), 1, 4)
    grouped = dated.annotate(year=year_of).values("year", "verb_class").annotate(n=Count("pk"))
    by_class: dict[str, dict[int, int]] = defaultdict(dict)
    for year, verb_class, count in grouped.values_list("year", "verb_class", "n"):
        by_class[verb_class][int(year)] = count
    years = sorted({year for counts in by_class.values() for year in counts})
    return ClauseCounts(years=tuple(years), by_class=dict(by_class))
