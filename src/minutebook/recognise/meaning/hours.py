"""Times of day: "08.30", "kl 09.00-11.45", "08.30-13:00", "9–11.30"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from minutebook.lexicon import sv
from minutebook.model.finding import Finding, Level
from minutebook.model.when import Fact
from minutebook.recognise.meaning.span import Span, apart
from minutebook.recognise.stretch import Stretch

_DIGIT = re.compile(r"\d")
_TIME = r"(?:[01]?\d|2[0-4])"
_MINUTES = r"[.:][0-5]\d"
_RANGE = re.compile(
    rf"(?P<clock>\b{sv.CLOCK}\s*)?(?<![\d.,:/§-])(?P<start>{_TIME}(?:{_MINUTES})?)\s*(?:–|—|-|{sv.UNTIL}|{sv.CLOCK})\s*"
    rf"(?:{sv.CLOCK}\s*)?(?P<end>{_TIME}(?:{_MINUTES})?)(?![\d%/]|[.,:-]\d)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?P<clock>\b{sv.CLOCK}\s*)?(?<![\d.,:/§-])(?P<start>{_TIME}(?P<minutes>{_MINUTES})?)(?![\d%/]|[.,:-]\d)",
    re.IGNORECASE,
)
# "kl 18,30": as long as with a dot, so that places stay.
_COMMA = re.compile(rf"(\b{sv.CLOCK}\s*{_TIME}),(?=[0-5]\d\b)", re.IGNORECASE)
_NOT_TIME_AFTER = re.compile(rf"\s*(?:{'|'.join(map(re.escape, sv.MONEY_UNITS))}|%|procent\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when; ``None`` at an end that the words do not state."""

    start: time | None
    end: time | None = None

    @property
    def is_possible(self) -> bool:
        """Whether the end lies after the start."""
        return self.start is None or self.end is None or self.start < self.end


def times_in(stretch: Stretch) -> tuple[Fact[Hours], ...]:
    """Return the times and stretches of time named, in the order of the text.

    An end that is no later than its start is returned as written: ``Hours.is_possible`` tells, and
    ``impossible_hours`` words the finding.
    """
    return tuple(span.fact(stretch) for span in hours_in(stretch.text))


def hours_in(text: str) -> list[Span[Hours]]:
    """Return the times of ``text``, ordered by place, none overlapping."""
    if _DIGIT.search(text) is None:
        return []
    if "," in text:
        text = _COMMA.sub(r"\1.", text)
    return apart([*_ranges(text), *_singles(text)])


def impossible_hours(fact: Fact[Hours]) -> Finding:
    """Return the finding for hours that end no later than they start."""
    return Finding("end-not-after-start", Level.ERROR, fact.quotes[0].place, fact.as_written)


def _ranges(text: str) -> Iterator[Span[Hours]]:
    for match in _RANGE.finditer(text):
        stated = match["clock"] or _has_minutes(match["start"]) or _has_minutes(match["end"])
        start, end = _time(match["start"]), _time(match["end"])
        if stated and start is not None and end is not None and not _NOT_TIME_AFTER.match(text, match.end()):
            yield Span(match.start("start"), match.end("end"), Hours(start, end))


def _singles(text: str) -> Iterator[Span[Hours]]:
    for match in _SINGLE.finditer(text):
        start = _time(match["start"])
        if (match["clock"] or match["minutes"]) and start is not None and not _NOT_TIME_AFTER.match(text, match.end()):
            yield Span(match.start("start"), match.end("start"), Hours(start))


def _has_minutes(words: str) -> bool:
    return "." in words or ":" in words


def _time(words: str) -> time | None:
    """Return the time; midnight at the end of a day ("24.00") is written as 23.59."""
    hour, _, minute = words.replace(":", ".").partition(".")
    if int(hour) == 24:
        return time(23, 59) if not int(minute or 0) else None
    return time(int(hour), int(minute or 0))
