"""By when what a clause asks for is to be done."""

import re
from dataclasses import replace
from datetime import date

from minutebook.lexicon.sv_following import (
    AFTER_MEETING,
    AT_ONCE,
    BEFORE_MEETINGS_OF,
    BEGINS_NOW,
    BUDGET_OF,
    FOR_YEAR,
    HEADED_BEFORE,
    MEETING_BEFORE_DAY,
    STANDING,
    VAGUE,
)
from minutebook.model.clause import VerbClass
from minutebook.recognise.meaning.days import days_in
from samverk.followup.deriving.duties import Duty
from samverk.followup.deriving.facts import NO_DAY, ClauseFacts, Due, DueKind

URGENT, LASTING = re.compile(AT_ONCE, re.IGNORECASE), re.compile(STANDING, re.IGNORECASE)
BEGINNING, LOOSE = re.compile(BEGINS_NOW, re.IGNORECASE), re.compile(VAGUE, re.IGNORECASE)
AFTER, BEFORE_YEAR = re.compile(AFTER_MEETING, re.IGNORECASE), re.compile(BEFORE_MEETINGS_OF, re.IGNORECASE)
HEADED, BUDGET = re.compile(HEADED_BEFORE, re.IGNORECASE), re.compile(BUDGET_OF, re.IGNORECASE)
YEAR, AT_A_MEETING = re.compile(FOR_YEAR), re.compile(MEETING_BEFORE_DAY, re.IGNORECASE)
MONEY = frozenset({VerbClass.ALLOCATE, VerbClass.REALLOCATE})
# Money is booked and a meeting moved the same day, unless the words say otherwise.
DONE_AT_ONCE = MONEY | {VerbClass.RESCHEDULE}
REACH, STEM = 40, 6


def stated_day(clause: ClauseFacts) -> Due:
    """Return the day that the words name: the meeting it returns to, where that is the last day too."""
    due, returns = clause.due, clause.returns
    if returns.last_on is not None and due.last_on in (None, returns.last_on):
        return replace(returns, said_in=clause.clause_id)
    return replace(due, said_in=clause.clause_id) if due.kind is not DueKind.NONE else NO_DAY


def day_of(clause: ClauseFacts, duty: Duty) -> Due:
    """Return by when the first duty of ``clause`` is due; *none* is the gap that somebody must close."""
    stated = stated_day(clause)
    if stated.kind is not DueKind.NONE:
        return stated
    found = _of_money(clause) or _urgent(clause) or _lasting(clause, duty) or _of_other_words(clause)
    return found or NO_DAY


def days_of_meetings(clause: ClauseFacts) -> list[Due]:
    """Return the days that stand beside meetings in the clause: "vid mötet 160122 samt styrelsemötet 160205"."""
    found = []
    for span in days_in(clause.text, clause.decided_on):
        beside = AT_A_MEETING.search(clause.text, max(0, span.start - REACH), span.start)
        if beside:
            found.append(Due(DueKind.MEETING, beside["meeting"], span.value, span.value, "day"))
    return found


def _of_money(clause: ClauseFacts) -> Due | None:
    """Return the year that money is for, by the clause or by the budget in the heading; it is booked within it."""
    if not MONEY & set(clause.acts):
        return None
    in_clause = YEAR.search(clause.text)
    match = in_clause or BUDGET.search(clause.heading)
    if match is None:
        return None
    year = int(match["year"])
    words = in_clause["words"] if in_clause else match[0]
    return Due(DueKind.DAY, words, date(year, 1, 1), date(year, 12, 31), "year")


def _urgent(clause: ClauseFacts) -> Due | None:
    beginning = BEGINNING.search(clause.text)
    if URGENT.search(clause.text) or DONE_AT_ONCE & set(clause.acts):
        return Due(DueKind.AT_ONCE)
    return Due(DueKind.AT_ONCE, beginning[0]) if beginning else None


def _lasting(clause: ClauseFacts, duty: Duty) -> Due | None:
    if duty.binds and not LASTING.search(clause.text):
        return None
    return Due(DueKind.STANDING, _year_of_what_is_named(clause))


def _year_of_what_is_named(clause: ClauseFacts) -> str:
    """Return "handlingsplaner 2027" where the heading says so and the clause speaks of them."""
    for match in YEAR.finditer(clause.heading):
        stem = match["words"].split()[0].lower()[:-1]
        if len(stem) >= STEM and stem in clause.text.lower():
            return match["words"]
    return ""


def _of_other_words(clause: ClauseFacts) -> Due | None:
    """Return what the words say where they name no last day: before a year's meetings, after one, before a visit."""
    if match := BEFORE_YEAR.search(clause.text):
        begins = date(int(match["year"]), 1, 1)
        return Due(DueKind.DAY, match[0], begins, begins, "year")
    if match := AFTER.search(clause.text):
        return Due(DueKind.MEETING, _after(match, clause.heading))
    if clause.handed_to:
        return Due(DueKind.MEETING, clause.handed_to)
    if HEADED.match(clause.heading):
        return Due(DueKind.MEETING, clause.heading)
    loose = LOOSE.search(clause.text)
    return Due(DueKind.NONE, loose[0]) if loose else None


def _after(match: re.Match[str], heading: str) -> str:
    """Return the words, with the day that the heading gives the same meeting."""
    named = re.search(rf"\b{re.escape(match['meeting'].removesuffix('t'))}t?\s+(\d[\d-]*)", heading, re.IGNORECASE)
    return f"{match[0]} {named[1]}" if named else match[0]
