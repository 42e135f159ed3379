"""What became of matters that clauses handed over."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from samverk.lineage.telling import Outcome
from samverk.meetings.models import Clause
from samverk.routes.models import HandOver


def outcomes_of(clause_ids: Iterable[int]) -> dict[int, str]:
    """Return "adopted", "rejected", "remitted" or "noted" for each of the clauses whose matter is settled."""
    return {clause_id: told.outcome for clause_id, told in tell_outcomes(list(clause_ids)).items()}


def tell_outcomes(clause_ids: Collection[int]) -> dict[int, Outcome]:
    """Return what the receiving body made of each clause: two queries.

    A clause is settled that handed the matter over, or is provisional and stands under the same item as one that did.
    What was decided counts before what was noted, and the last before others.
    """
    given = Clause.objects.filter(pk__in=clause_ids).values_list("pk", "item_id", "is_provisional")
    items = {item for _pk, item, _is_provisional in given if item is not None}
    settled = HandOver.objects.filter(state=HandOver.State.SETTLED, clause__isnull=False)
    rows = [
        *settled.filter(clause__item__in=items).select_related("clause"),
        *settled.filter(clause__in=[pk for pk, item, _is in given if item is None]).select_related("clause"),
    ]
    return {pk: best.outcome for pk, item, waits in given if (best := _best(rows, pk, item, waits)) is not None}


@dataclass(frozen=True, slots=True)
class _Found:
    rank: tuple[bool, date, int]
    outcome: Outcome


def _best(rows: Iterable[HandOver], pk: int, item: int | None, waits: bool) -> _Found | None:
    found = [
        _Found(
            (row.purpose == HandOver.Purpose.DECISION, row.outcome_on or date.min, row.pk),
            Outcome(row.outcome, row.outcome_on, row.outcome_clause_id),
        )
        for row in rows
        if row.clause is not None
        and (row.clause_id == pk or (waits and item is not None and row.clause.item_id == item))
    ]
    return max(found, key=lambda one: one.rank, default=None)
