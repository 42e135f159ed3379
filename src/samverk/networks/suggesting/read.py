"""One clause, and the step it seems to take."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutebook.lexicon.sv_following import NETWORK_SIGNS
from minutebook.lexicon.sv_networks import FROM_DAY, NETWORK_NAME, RESTING_SIGNS
from minutebook.model.clause import VerbClass
from minutebook.recognise.meaning.days import days_in
from samverk.networks.models import LifeStep

NAME = re.compile(NETWORK_NAME, re.IGNORECASE)
BEFORE_THE_DAY = re.compile(FROM_DAY, re.IGNORECASE)
LONGEST_NAME = 200
STEPS = {
    VerbClass.ESTABLISH: LifeStep.Kind.START,
    VerbClass.RESTART: LifeStep.Kind.RESTART,
    VerbClass.DISSOLVE: LifeStep.Kind.CLOSE,
    VerbClass.MERGE: LifeStep.Kind.MERGE,
    VerbClass.REJECT: LifeStep.Kind.DECLINE,
}


@dataclass(frozen=True, slots=True)
class Read:
    """A step: ``body_id`` goes on or begins, ``others`` end; empty where the clause does not name who."""

    kind: str
    body_id: int | None = None
    others: tuple[int, ...] = ()
    name: str = ""
    waits_for_board: bool = False


def read_step(text: str, acts: Sequence[str], named: Sequence[int], *, is_provisional: bool) -> Read | None:
    """Return the step that a clause with ``acts`` takes, ``None`` if it takes none.

    ``named`` are the networks its text names, in order. What is only endorsed waits for the board.
    """
    kind = next((STEPS[VerbClass(act)] for act in acts if act in STEPS), None)
    if kind is None or not (named or _speaks_of_network(text)):
        return None
    waits = is_provisional or VerbClass.ENDORSE in acts
    if kind == LifeStep.Kind.MERGE:
        # Of three names or more the last is what the others become; of two, a person must say which goes on.
        into, ending = (named[-1], named[:-1]) if len(named) > 2 else (None, named)
        return Read(kind, into, tuple(ending), waits_for_board=waits)
    if kind == LifeStep.Kind.CLOSE and any(sign in text.lower() for sign in RESTING_SIGNS):
        kind = LifeStep.Kind.LET_REST
    if kind == LifeStep.Kind.START and waits:
        kind = LifeStep.Kind.PROPOSE
    body_id = named[0] if len(named) == 1 else None
    return Read(kind, body_id, name="" if named else _name(text), waits_for_board=waits)


def first_day(text: str, decided_on: date | None) -> date | None:
    """Return the day from which the clause says that it holds; the day of the decision where it says none."""
    for span in days_in(text, decided_on):
        if BEFORE_THE_DAY.search(text[: span.start]) and (decided_on is None or span.value >= decided_on):
            return span.value
    return decided_on


def _speaks_of_network(text: str) -> bool:
    return any(sign in text.lower() for sign in NETWORK_SIGNS)


def _name(text: str) -> str:
    match = NAME.search(text)
    if match is None:
        return ""
    name = " ".join(match["name"].split()).rstrip(",")
    return (name[0].upper() + name[1:])[:LONGEST_NAME]
