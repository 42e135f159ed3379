"""Clauses that lay a duty but do not say on whom, or not by when."""

from collections.abc import Iterator

from minutebook.check.parts import clauses_of, first_place
from minutebook.model.clause import VerbClass
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

DUTIES = frozenset(
    {
        *(VerbClass.ASSIGN, VerbClass.MANDATE, VerbClass.REPORT_BACK, VerbClass.COLLECT, VerbClass.INVESTIGATE),
        *(VerbClass.EVALUATE, VerbClass.ASK, VerbClass.REMIND, VerbClass.ANCHOR_LOCALLY, VerbClass.INVITE),
        *(VerbClass.INFORM, VerbClass.FORWARD, VerbClass.PARTICIPATE),
    }
)


def open_duties(minutes: Minutes) -> Iterator[Finding]:
    """Yield notes; who is urged owes nothing, so urging needs neither."""
    for _, clause in clauses_of(minutes):
        meaning = clause.meaning
        if not DUTIES.intersection(meaning.verb_classes):
            continue
        place = first_place(clause.quotes)
        if not meaning.addressees and meaning.fan_out is None:
            yield Finding("duty-without-addressee", Level.NOTE, place, clause.text)
        if meaning.due is None and meaning.returns_to is None:
            yield Finding("duty-without-deadline", Level.NOTE, place, clause.text)
