"""What a clause before the meeting means: its words, and what a person has said where they know better."""

from collections.abc import Sequence
from dataclasses import replace

from minutebook.model.clause import Meaning
from minutebook.model.when import Fact, When
from samverk.deciding.models import LiveClause
from samverk.meetings.queries.clause_meaning import written_meaning
from samverk.meetings.queries.clause_preview import Preview, Surroundings, Ties, preview_of


def live_meaning(live: LiveClause, around: Surroundings) -> Meaning:
    """Return what ``live`` would decide in these surroundings."""
    meaning = written_meaning(live.text, on=around.on, verb_class=live.verb_class)
    if live.addressees:
        meaning = replace(meaning, addressees=_said(live.addressees))
    if live.amount_ore is not None:
        meaning = replace(meaning, amount_ore=Fact(live.amount_ore, ()))
    day = live.due_meeting.held_on if live.due_meeting else live.due_on
    if day is not None:
        meaning = replace(meaning, due=Fact(When(day.year, day.month, day.day), ()))
    return meaning


def live_preview(live: LiveClause, around: Surroundings) -> Preview:
    """Return what ``live`` would set going if it were confirmed now."""
    ties = Ties(due=live.due_meeting, returns_to=live.returns_to)
    return preview_of(around, live.text, live_meaning(live, around), ties=ties)


def _said(names: Sequence[str]) -> tuple[Fact[str], ...]:
    return tuple(Fact(name, ()) for name in names)
