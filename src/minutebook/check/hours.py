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


def impossible_times(minutes: Minutes) -> Iterator[Finding]:
    """Yield an error for each stretch of time in the text that ends no later than it begins."""
    for match in _HOURS.finditer(minutes.text):
        start, end = (time(int(match[at]), int(match[at + 1])) for at in (1, 3))
        if end <= start:
            place = place_in(minutes, *match.span())
            yield Finding("end-not-after-start", Level.ERROR, place, match[0], f"{start:%H:%M} {end:%H:%M}")
