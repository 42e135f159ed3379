"""The obligations of a meeting's clauses, in their order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from minutebook.lexicon.sv_following import AT_ONCE, STANDING
from minutebook.model.clause import VerbClass
from samverk.followup.deriving.duties import DUTIES, Duty
from samverk.followup.deriving.facts import NO_DAY, ClauseFacts, Due, DueKind, Planned
from samverk.followup.deriving.owners import owners_of

OPENING = re.compile(r"(?:samt |och )?att\s+", re.IGNORECASE)
URGENT, LASTING = re.compile(AT_ONCE, re.IGNORECASE), re.compile(STANDING, re.IGNORECASE)
# Money is booked and a meeting moved the same day, unless the words say otherwise.
DONE_AT_ONCE = frozenset({VerbClass.ALLOCATE, VerbClass.REALLOCATE, VerbClass.RESCHEDULE})
# What gives an earlier duty under the same heading its day.
SETS_THE_DAY = frozenset({VerbClass.REPORT_BACK, VerbClass.RETURN, VerbClass.DEADLINE})


def obligations_of(clauses: Iterable[ClauseFacts]) -> list[Planned]:
    """Return what ``clauses``, those of one meeting in their order, oblige to.

    A clause that only sets a day obliges nobody by itself: the duty before it gets that day. A duty without a day
    keeps *none*, for somebody to settle.
    """
    planned: list[Planned] = []
    item: int | None = None
    under_heading = 0
    for clause in clauses:
        if clause.item_id != item or item is None:
            item, under_heading = clause.item_id, len(planned)
        _add(clause, planned, under_heading)
    return planned


def _add(clause: ClauseFacts, planned: list[Planned], under_heading: int) -> None:
    day = _day_of(clause)
    if SETS_THE_DAY & set(clause.acts) and day.kind is not DueKind.NONE:
        _give_day(planned, under_heading, day, clause.returns)
    duties = [DUTIES[act] for act in clause.acts if act in DUTIES]
    if not duties:
        return
    duty = duties[0]
    before = [each.owner for each in planned[under_heading:] if each.clause_id == planned[-1].clause_id]
    what = OPENING.sub("", clause.text, count=1).strip().rstrip(".")
    for owner in owners_of(clause, duty.whose, before):
        planned.append(
            Planned(
                clause_id=clause.clause_id,
                owner=owner,
                what=what,
                done=duty.done,
                due=_due(clause, duty, day),
                returns=clause.returns,
                is_provisional=clause.is_provisional,
            )
        )


def _give_day(planned: list[Planned], under_heading: int, day: Due, returns: Due) -> None:
    """Give the duties under this heading that have no day yet the one that was set for them afterwards."""
    for place in range(under_heading, len(planned)):
        if planned[place].due.kind is DueKind.NONE:
            planned[place] = replace(planned[place], due=day, returns=returns)


def _day_of(clause: ClauseFacts) -> Due:
    """Return the day that the clause's words name, be it as a last day or as the meeting it returns to."""
    return clause.due if clause.due.kind is not DueKind.NONE else clause.returns


def _due(clause: ClauseFacts, duty: Duty, day: Due) -> Due:
    if day.kind is not DueKind.NONE:
        return day
    if URGENT.search(clause.text) or DONE_AT_ONCE & set(clause.acts):
        return Due(DueKind.AT_ONCE)
    if LASTING.search(clause.text) or not duty.binds:
        return Due(DueKind.STANDING)
    if clause.handed_to:
        return Due(DueKind.MEETING, clause.handed_to)
    return NO_DAY
