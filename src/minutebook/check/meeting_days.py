"""A meeting on another weekday than all the others that the document names: perhaps a wrong date."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from minutebook.check.parts import days_of, first_place
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.model.when import Fact

_MEETING = re.compile(sv_checks.MEETING_BEFORE, re.IGNORECASE)
_WINDOW = 40
ENOUGH = 3


def odd_meeting_days(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note for each meeting that is alone on its weekday among at least four."""
    meetings = _meetings(minutes)
    days = Counter(day.weekday() for day in {fact.value for fact in meetings})
    if not days or days.most_common(1)[0][1] < ENOUGH:
        return
    usual = days.most_common(1)[0][0]
    for fact in meetings:
        if fact.value.weekday() != usual and days[fact.value.weekday()] == 1 and not fact.derived:
            yield Finding("odd-meeting-day", Level.NOTE, first_place(fact.quotes), fact.as_written, str(fact.value))


def _meetings(minutes: Minutes) -> list[Fact[date]]:
    """Return the meeting itself and the days that a word for a meeting introduces."""
    found = [minutes.date] if minutes.date else []
    for fact in days_of(minutes):
        place = first_place(fact.quotes)
        if place and _MEETING.search(minutes.text[max(0, place.start - _WINDOW) : place.start]):
            found.append(fact)
    return found
