"""Days of the calendar: "151127", "2019-11-22", "den 28:e februari", "24/11", "12.3.2021", "11–12 september".

A paragraph, a time, a telephone number, a registry number and a sum are no days.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from minutebook.lexicon import sv
from minutebook.model.when import Fact
from minutebook.recognise.meaning.span import Span, apart
from minutebook.recognise.stretch import Stretch

LONG_PAST = timedelta(days=240)
FAR_AHEAD = timedelta(days=300)
CENTURY_AHEAD = 10
_LEAP_YEARS_NEAR = (-1, 1, 2, -2)

_MONTH = "|".join(sorted(sv.MONTHS, key=len, reverse=True))
_ABBREVIATION_DOT = r"(?:(?<=\b[a-zåäö]{3})\.|(?<=\bsept)\.|(?<=\bfebr)\.)?"
_DAY = r"\d{1,2}" + sv.ORDINAL_ENDING
_PROSE = re.compile(
    rf"(?<![\d.,:/§-])(?<!§ )(?P<days>{_DAY}(?:\s*{sv.DAY_JOINERS}\s*{_DAY})*)\s*(?P<month>{_MONTH})\b"
    rf"{_ABBREVIATION_DOT}"
    r"(?:,?\s*(?P<year>(?:19|20)\d\d)(?![\d:]))?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
# What every day in figures holds.
_FIGURES = re.compile(r"\d(?:[/.]\d|\d{3}[-–./]\d|\d{5})")
_DAY_NUMBER = re.compile(r"\d{1,2}")
_ISO = re.compile(r"(?<![\w./-])(?P<y>(?:19|20)\d\d)(?P<sep>[-–./])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?![\d]|[-/]\d)")
_COMPACT = re.compile(r"(?<![\w./:+-])(?P<y>(?:(?:19|20)\d\d)|\d\d)(?P<m>\d\d)(?P<d>\d\d)(?![\w]|[-/:.,]\d)")
_NUMERIC = re.compile(
    r"(?<![\w./:-])(?P<d>\d{1,2})(?P<sep>[/.])(?P<m>\d{1,2})"
    r"(?:(?:(?P=sep)|[\s-]\s?)(?P<y>(?:19|20)\d\d)|-(?P<yy>\d\d))?(?![\d/:%]|[.,-]\d)"
)
_DAY_BEFORE = re.compile(rf"\b{sv.DAY_INTRODUCERS}\s+$", re.IGNORECASE)
_NO_DAY_BEFORE = re.compile(rf"(?:^|[\s(]){sv.NOT_A_DAY_BEFORE}\s*$", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(rf"\b{sv.NUMBER_INTRODUCERS}\s*$|\d[\s-]$", re.IGNORECASE)
_MONEY_AFTER = re.compile(rf"\s*(?:{'|'.join(map(re.escape, sv.MONEY_UNITS))})(?!\w)", re.IGNORECASE)
_HEADING_YEAR = re.compile(r"\b((?:19|20)\d\d)\b[^.\d]{0,40}:")
_BETWEEN_DAYS = re.compile(sv.BETWEEN_DAYS)
_WINDOW, _REACH = 24, 300
_EVERY_DAY = (24, 7)


def dates_in(stretch: Stretch, meeting_on: date | None) -> tuple[Fact[date], ...]:
    """Return every day that ``stretch`` names, in the order of the text; the year from the meeting where missing."""
    return tuple(span.fact(stretch) for span in days_in(stretch.text, meeting_on))


def days_in(text: str, meeting_on: date | None) -> list[Span[date]]:
    """Return the days named in ``text``, ordered by place, none overlapping."""
    if _DIGIT.search(text) is None:
        return []
    spans = list(_written(text, meeting_on)) if _FIGURES.search(text) else []
    lower = text.lower()
    if any(sign in lower for sign in sv.MONTH_SIGNS):
        spans += _prose(text, meeting_on)
    spans = apart(spans)
    return _with_years_of_lists(text, spans) if len(spans) > 1 else spans


def _written(text: str, meeting_on: date | None) -> Iterator[Span[date]]:
    for match in _ISO.finditer(text):
        yield from _span(match.start(), match.end(), match["y"], match["m"], match["d"])
    for match in _COMPACT.finditer(text):
        if not (
            _NUMBER_BEFORE.search(text, max(0, match.start() - _WINDOW), match.start())
            or _MONEY_AFTER.match(text, match.end())
        ):
            year = match["y"] if len(match["y"]) == 4 else _century(int(match["y"]), meeting_on)
            yield from _span(match.start(), match.end(), year, match["m"], match["d"])
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match, meeting_on)


def _numeric(text: str, match: re.Match[str], meeting_on: date | None) -> Iterator[Span[date]]:
    """Yield "24/11", "24/11-22", "12.3.2021"; "1/2 tjänst", "24/7" and "10.30" are no days."""
    day, month, year = int(match["d"]), int(match["m"]), match["y"]
    if match["yy"] and match["sep"] == "/":
        year = str(_century(int(match["yy"]), meeting_on))
    if year:
        yield from _span(match.start(), match.end(), year, month, day)
    elif match["sep"] == "/" and not match["yy"] and (day, month) != _EVERY_DAY and meeting_on:
        before = text[max(0, match.start() - 16) : match.start()]
        if _DAY_BEFORE.search(before) or (day > 12 and not _NO_DAY_BEFORE.search(before)):
            yield from _near_span(match.start(), match.end(), month, day, meeting_on)


def _prose(text: str, meeting_on: date | None) -> Iterator[Span[date]]:
    for match in _PROSE.finditer(text):
        month = sv.MONTHS[match["month"].lower()]
        numbers = list(_DAY_NUMBER.finditer(match["days"]))
        if _NO_DAY_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            numbers = numbers[1:]
        year = match["year"] or _heading_year(text, match.start())
        for number in numbers:
            start = match.start() + number.start()
            end = match.end() if number is numbers[-1] else match.start() + number.end()
            if year:
                yield from _span(start, end, year, month, number[0], derived=number is not numbers[-1])
            elif meeting_on:
                yield from _near_span(start, end, month, int(number[0]), meeting_on)


def _heading_year(text: str, before: int) -> str | None:
    """Return the year of a lead-in with a colon: "Sammanträdesdagar för 2026: 2 februari, 11 maj"."""
    match = _HEADING_YEAR.search(text, max(0, before - _REACH), before)
    return match[1] if match else None


def _span(
    start: int, end: int, year: int | str, month: int | str, day: int | str, *, derived: bool = False
) -> Iterator[Span[date]]:
    found = _day(int(year), int(month), int(day))
    if found:
        yield Span(start, end, found, derived)


def _near_span(start: int, end: int, month: int, day: int, meeting_on: date) -> Iterator[Span[date]]:
    """Yield the day in the year that makes it lie near the meeting, rather ahead of it than far behind."""
    for year in (meeting_on.year, meeting_on.year + 1, meeting_on.year - 1):
        found = _day(year, month, day)
        if found and meeting_on - LONG_PAST <= found <= meeting_on + FAR_AHEAD:
            yield Span(start, end, found, derived=True)
            return
    leap = next((found for year in _LEAP_YEARS_NEAR if (found := _day(meeting_on.year + year, month, day))), None)
    if leap:
        yield Span(start, end, leap, derived=True)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _century(year: int, meeting_on: date | None) -> int:
    """Return the year that ends in these two digits and lies at most ten years after the meeting."""
    latest = (meeting_on.year if meeting_on else 2060) + CENTURY_AHEAD
    return latest - (latest - year) % 100


def _with_years_of_lists(text: str, spans: list[Span[date]]) -> list[Span[date]]:
    """Let "2 februari, 11 maj och 31 augusti 2026" lend its year to the days listed before it."""
    stated: date | None = None
    for index in range(len(spans) - 1, -1, -1):
        span = spans[index]
        listed = stated and _BETWEEN_DAYS.fullmatch(text, span.end, spans[index + 1].start)
        if not span.derived:
            stated = span.value
        elif not listed:
            stated = None
        elif stated and (span.value.month, span.value.day) < (stated.month, stated.day):
            spans[index] = span._replace(value=_in_year(span.value, stated.year))
    return spans


def _in_year(day: date, year: int) -> date:
    """Return the same day of another year; 29 February of a common year stays in its own."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day
