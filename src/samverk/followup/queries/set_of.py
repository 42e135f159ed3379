"""All that one clause asks of several."""

from collections.abc import Sequence

from samverk.followup.models import Obligation
from samverk.followup.queries.obligations import with_rows


def set_of(obligation: Obligation) -> Sequence[Obligation]:
    """Return the obligations of the same clause, one a member, by name; only itself where it stands alone."""
    if obligation.clause_id is None or not obligation.each:
        return [obligation]
    rows = Obligation.objects.filter(clause=obligation.clause_id, each=True, part=obligation.part)
    return list(with_rows(rows).order_by("organisation__sort_key", "body__sort_key", "id"))
