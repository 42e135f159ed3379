"""Months, quarters and years that are named without a day: "januari 2018", "Q4 2024", "sista kvartalet 2024".

A half-year or a season ("våren 2025") has no honest precision here and stays unstated.
"""

import re
from collections.abc import Iterator
from datetime import date

from minutebook.lexicon import sv
from minutebook.model.when import Fact, When
from minutebook.recognise.meaning.days import days_in
from minutebook.recognise.meaning.span import Span
from minutebook.recognise.stretch import Stretch

_DIGIT = re.compile(r"\d")
_MONTH = "|".join(sorted(sv.MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d:/–-])"
_MONTHS = re.compile(rf"(?<![\w.])(?P<month>{_MONTH})\b(?:\s+{sv.BEFORE_YEAR}{_YEAR})?", re.IGNORECASE)
_INTRODUCED = re.compile(rf"\b{sv.MONTH_INTRODUCERS}\s+$", re.IGNORECASE)
_QUARTERS = re.compile(
    rf"\b(?:Q(?P<q>[1-4])|(?P<ordinal>{sv.QUARTER_ORDINAL})\s+{sv.QUARTER_WORD}|{sv.QUARTER_WORD}\s+(?P<number>[1-4]))"
    rf"(?:[\s,]+{_YEAR})?",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"\b{sv.YEAR_INTRODUCERS}\s+{sv.BEFORE_YEAR}{_YEAR}", re.IGNORECASE)


def whens_in(stretch: Stretch, meeting_on: date | None) -> tuple[Fact[When], ...]:
    """Return the days, months, quarters and years that ``stretch`` names, each with its precision."""
    return tuple(span.fact(stretch) for span in moments_in(stretch.text, meeting_on))


def moments_in(text: str, meeting_on: date | None) -> list[Span[When]]:
    """Return the days and longer periods named in ``text``, ordered by place, none overlapping."""
    found = [
        Span(span.start, span.end, When(span.value.year, span.value.month, span.value.day), span.derived)
        for span in days_in(text, meeting_on)
    ]
    for span in _longer(text, meeting_on):
        if not any(other.start < span.end and span.start < other.end for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.start)


def _longer(text: str, meeting_on: date | None) -> Iterator[Span[When]]:
    """Yield months, quarters and years, looking only for those of which the text shows a sign."""
    has_digit = _DIGIT.search(text) is not None
    lower = text.lower()
    if any(sign in lower for sign in (sv.MONTH_SIGNS if has_digit else sv.FULL_MONTHS)):
        yield from _months(text, meeting_on)
    if any(sign in text for sign in sv.QUARTER_SIGNS):
        yield from _quarters(text, meeting_on)
    if has_digit:
        yield from _years(text)


def _months(text: str, meeting_on: date | None) -> Iterator[Span[When]]:
    for match in _MONTHS.finditer(text):
        month = sv.MONTHS[match["month"].lower()]
        if match["year"]:
            yield Span(match.start("month"), match.end(), When(int(match["year"]), month))
        elif meeting_on and _INTRODUCED.search(text[max(0, match.start() - 20) : match.start()]):
            year = meeting_on.year + (meeting_on.month - month > 7) - (month - meeting_on.month > 10)
            yield Span(match.start("month"), match.end(), When(year, month), derived=True)


def _quarters(text: str, meeting_on: date | None) -> Iterator[Span[When]]:
    for match in _QUARTERS.finditer(text):
        quarter = sv.QUARTERS[(match["q"] or match["ordinal"] or match["number"]).lower()]
        if match["year"]:
            yield Span(match.start(), match.end(), When(int(match["year"]), quarter=quarter))
        elif meeting_on:
            yield Span(match.start(), match.end(), When(meeting_on.year, quarter=quarter), derived=True)


def _years(text: str) -> Iterator[Span[When]]:
    for match in _YEARS.finditer(text):
        yield Span(match.start("year"), match.end(), When(int(match["year"])))
