"""Stretches of time that end no later than they begin: "kl 13.00-09.00"."""

import re
from collections.abc import Iterator
from datetime import time

from minutebook.check.parts import place_in
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_HOURS = re.compile(
    r"(?<![\d.:,-])([01]?\d|2[0-3])[.:]([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d]|[.:]\d)"
)
# What every stretch of time holds, and what begins like no word: quick to find.
_MIDDLE = re.compile(r"[.:][0-5]\d\s*[-–—]\s*\d")


def impossible_times(minutes: Minutes) -> Iterator[Finding]:
    """Yield an error for each stretch of time in the text that ends no later than it begins."""
    for match in _stretches(minutes.text):
        start, end = (time(int(match[at]), int(match[at + 1])) for at in (1, 3))
        if end <= start:
            place = place_in(minutes, *match.span())
            yield Finding("end-not-after-start", Level.ERROR, place, match[0], f"{start:%H:%M} {end:%H:%M}")


def _stretches(text: str) -> Iterator[re.Match[str]]:
    """Yield the stretches of time, looking only before a minute and a dash."""
    end = 0
    for middle in _MIDDLE.finditer(text):
        hour = middle.start()
        match = _HOURS.match(text, hour - 2) if hour > 1 else None
        match = match or (_HOURS.match(text, hour - 1) if hour else None)
        if match and hour >= end:
            end = match.end()
            yield match
