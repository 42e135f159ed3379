"""The obligations of a meeting's clauses, in their order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from minutebook.model.clause import VerbClass
from samverk.followup.deriving.days import stated_day
from samverk.followup.deriving.duties import Done
from samverk.followup.deriving.facts import ClauseFacts, Due, DueKind, Planned
from samverk.followup.deriving.parts import parts_of

OPENING = re.compile(r"(?:samt |och )?att\s+", re.IGNORECASE)
# What gives an earlier duty under the same heading its day.
SETS_THE_DAY = frozenset({VerbClass.REPORT_BACK, VerbClass.RETURN, VerbClass.DEADLINE})
# What such a day is for: work that is handed in. What is set up or sent is not done by reporting it.
HANDED_IN = frozenset({Done.REPORT, Done.ANSWER, Done.DOCUMENT})


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
    day = stated_day(clause)
    if SETS_THE_DAY & set(clause.acts) and day.kind is not DueKind.NONE:
        _give_day(planned, under_heading, day, clause.returns)
    before = [each.owner for each in planned[under_heading:] if each.clause_id == planned[-1].clause_id]
    what = OPENING.sub("", clause.text, count=1).strip().rstrip(".")
    for number, part in enumerate(parts_of(clause, before), 1):
        for owner in part.owners:
            planned.append(
                Planned(
                    clause_id=clause.clause_id,
                    owner=owner,
                    what=what,
                    done=part.duty.done,
                    due=part.due,
                    returns=_returns(clause),
                    is_provisional=clause.is_provisional,
                    part=number,
                )
            )


def _give_day(planned: list[Planned], under_heading: int, day: Due, returns: Due) -> None:
    """Give the work under this heading that has no day yet the one that was set for it afterwards."""
    for place in range(under_heading, len(planned)):
        earlier = planned[place]
        # What begins now is done by the later day; what is to be done at once is not put off by it.
        waits = earlier.due.kind is DueKind.NONE or (earlier.due.kind is DueKind.AT_ONCE and earlier.due.words != "")
        if waits and earlier.done in HANDED_IN:
            planned[place] = replace(earlier, due=day, returns=returns)


def _returns(clause: ClauseFacts) -> Due:
    """Return where what was done comes back, or where the matter goes on."""
    return clause.returns if clause.returns.words or not clause.handed_to else Due(DueKind.MEETING, clause.handed_to)
