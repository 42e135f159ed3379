"""Days that fall on a Saturday or a Sunday: often a slip of the pen, so a warning and no more."""

import re
from collections.abc import Iterator
from datetime import date

from minutebook.check.parts import days_of, first_place
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.model.when import Fact

_PERIOD = re.compile(sv_checks.PERIOD_BEFORE, re.IGNORECASE)
_WINDOW = 24
SATURDAY = 5


def days_on_weekends(minutes: Minutes) -> Iterator[Finding]:
    """Yield a finding for each such day that the items name; a note where the year was not written."""
    for fact in days_of(minutes):
        if fact.value.weekday() < SATURDAY or _is_guessed_past(fact, minutes) or _bounds_a_period(fact, minutes):
            continue
        level = Level.NOTE if fact.derived else Level.WARNING
        yield Finding("day-on-weekend", level, first_place(fact.quotes), fact.as_written, str(fact.value))


def _is_guessed_past(fact: Fact[date], minutes: Minutes) -> bool:
    """Tell a day without a year that would lie before the meeting: its year is the least sure."""
    return fact.derived and minutes.date is not None and fact.value < minutes.date.value


def _bounds_a_period(fact: Fact[date], minutes: Minutes) -> bool:
    """Tell "från och med den 1 april", which may be any day of the week."""
    place = first_place(fact.quotes)
    return place is not None and _PERIOD.search(minutes.text[max(0, place.start - _WINDOW) : place.start]) is not None
