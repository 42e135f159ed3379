"""What a body's clauses make of a matter that was handed over to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samverk.meetings.models import Clause
from samverk.routes.models import HandOver

Outcome = HandOver.Outcome
NOTING = frozenset({"note", "thank", "file"})
WAITING = frozenset({"postpone"})
# What the last word is, where an item holds several decisions: what sends back before what rejects before the rest.
BY_CLASS = {"remit": Outcome.REMITTED, "reject": Outcome.REJECTED, "cancel": Outcome.REJECTED}


@dataclass(frozen=True, slots=True)
class Decided:
    """The outcome, and the clause that says so."""

    outcome: str
    clause: Clause


def decided_by(clauses: Sequence[Clause]) -> Decided | None:
    """Return what the clauses of one item make of the matter; ``None`` where they leave it open.

    A matter that is only postponed is still under way.
    """
    for verb_class, outcome in BY_CLASS.items():
        for clause in clauses:
            if clause.verb_class == verb_class:
                return Decided(outcome, clause)
    for clause in clauses:
        if clause.verb_class not in NOTING | WAITING:
            return Decided(Outcome.ADOPTED, clause)
    if any(clause.verb_class in WAITING for clause in clauses):
        return None
    return Decided(Outcome.NOTED, clauses[0]) if clauses else None


def by_item(clauses: Iterable[Clause]) -> dict[int, list[Clause]]:
    """Return clauses by the item under which they stand; those under none are left out."""
    found: dict[int, list[Clause]] = {}
    for clause in clauses:
        if clause.item_id is not None:
            found.setdefault(clause.item_id, []).append(clause)
    return found
