"""What the rooms above tell of decisions: whether a provisional one was decided, and what came of each.

``samverk/site/flow.py`` names the functions that tell.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

ADOPTED = "adopted"
REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the body above made of a provisional decision, on which day, and by which clause, where that is known."""

    outcome: str
    on: date | None
    clause_id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that came of a decision, as a whole sentence; ``tone`` is one of ``design/status.html``."""

    on: date | None
    sentence: str | Promise
    address: str = ""
    state: str | Promise = ""
    tone: str = "plain"


OutcomeTeller = Callable[[Collection[int]], Mapping[int, Outcome]]
# What came of each of the clauses, told to the staff.
ThreadTeller = Callable[[Collection[int]], Mapping[int, Iterable[Told]]]
OUTCOME_TELLERS: list[OutcomeTeller] = []
THREAD_TELLERS: list[ThreadTeller] = []


def outcomes_told(clause_ids: Collection[int]) -> dict[int, Outcome]:
    """Return what is known of the provisional clauses among ``clause_ids``."""
    found: dict[int, Outcome] = {}
    for teller in OUTCOME_TELLERS:
        found |= teller(clause_ids)
    return found


def what_came_of(clause_ids: Collection[int]) -> dict[int, list[Told]]:
    """Return what came of each clause, in the order of the days."""
    found: dict[int, list[Told]] = {}
    for teller in THREAD_TELLERS:
        for clause_id, told in teller(clause_ids).items():
            found.setdefault(clause_id, []).extend(told)
    return {pk: sorted(told, key=lambda one: one.on or date.max) for pk, told in found.items()}
