"""A weekday that the calendar contradicts: "fredagen den 16 maj 2024" was a Thursday."""

import re
from collections.abc import Iterator

from minutebook.check.parts import days_of, first_place
from minutebook.lexicon import sv, sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_BEFORE = re.compile(sv_checks.WEEKDAY_BEFORE, re.IGNORECASE)
_WINDOW = 24


def wrong_weekdays(minutes: Minutes) -> Iterator[Finding]:
    """Yield a finding for each weekday that does not go with its day; a note where the year was not written."""
    facts = [*days_of(minutes), *([minutes.date] if minutes.date else [])]
    for fact in facts:
        place = first_place(fact.quotes)
        if place is None:
            continue
        match = _BEFORE.search(minutes.text[max(0, place.start - _WINDOW) : place.start])
        if match and sv.WEEKDAYS.index(match["day"].lower()) != fact.value.weekday():
            level = Level.NOTE if fact.derived else Level.WARNING
            yield Finding("weekday-contradicts-day", level, place, f"{match['day']} {fact.as_written}", str(fact.value))
