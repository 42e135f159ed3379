"""Counts that take a walk through the whole register, kept until it changes."""

from datetime import date

from django.core.cache import cache

from samverk.meetings.queries.clause_counts import ClauseCounts, clause_counts
from samverk.publishing import published
from samverk.publishing.published import Audience
from samverk.publishing.stamp import register_stamp

KEPT_SECONDS = 3600


def kept_clause_counts(audience: Audience, *, body: str = "", today: date) -> ClauseCounts:
    """Return the clauses by year and verb class, of the body with this public id or of all."""
    key = f"counts:{register_stamp(today).words}:{audience.sees_unpublished:d}{audience.sees_confidential:d}:{body}"
    kept: ClauseCounts | None = cache.get(key)
    if kept is None:
        found = published.clauses(audience)
        kept = clause_counts(found.filter(meeting__body__public_id=body) if body else found)
        cache.set(key, kept, KEPT_SECONDS)
    return kept
