"""The clauses of the years, counted once until the register changes."""

from samverk.meetings.queries.clause_counts import ClauseCounts, clause_counts
from samverk.publishing import published
from samverk.publishing.kept import kept
from samverk.publishing.published import Audience


def kept_clause_counts(audience: Audience, *, body: str = "") -> ClauseCounts:
    """Return the clauses by year and verb class, of the body with this public id or of all."""
    clauses = published.clauses(audience)
    chosen = clauses.filter(meeting__body__public_id=body) if body else clauses
    return kept(f"counts {body}", audience, lambda: clause_counts(chosen))
