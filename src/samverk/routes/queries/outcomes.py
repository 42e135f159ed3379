"""What became of matters that clauses handed over."""

from collections.abc import Iterable

from samverk.routes.models import HandOver


def outcomes_of(clause_ids: Iterable[int]) -> dict[int, str]:
    """Return "adopted", "rejected", "remitted" or "noted" for each of the clauses whose matter is settled.

    Where a clause handed over to several, what was decided counts before what was noted, and the last before others.
    """
    settled = HandOver.objects.filter(clause__in=list(clause_ids), state=HandOver.State.SETTLED)
    rows = settled.order_by("outcome_on", "id").values_list("clause_id", "purpose", "outcome")
    found: dict[int, tuple[bool, str]] = {}
    for clause_id, purpose, outcome in rows:
        decides = purpose == HandOver.Purpose.DECISION
        if clause_id is not None and decides >= found.get(clause_id, (False, ""))[0]:
            found[clause_id] = (decides, outcome)
    return {clause_id: outcome for clause_id, (_decides, outcome) in found.items()}
