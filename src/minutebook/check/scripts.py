"""Letters of another writing system, or marks that turn the direction of writing, in names and titles."""

import re
from collections.abc import Iterator
from unicodedata import category, name

from minutebook.check.parts import first_place
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote

_SUSPECT = re.compile("[\u0370-\u1dff\u200e\u200f\u202a-\u202e\u2066-\u2069\u2c00-\ud7ff\uf900-\ufefc]")


def scripts_in_names(minutes: Minutes) -> Iterator[Finding]:
    """Yield a warning for each name or title with such a character; the detail shows the code point."""
    if _SUSPECT.search(minutes.text) is None:
        return
    for words, quotes in _names(minutes):
        odd = [letter for letter in dict.fromkeys(_SUSPECT.findall(words)) if category(letter)[0] in "LMC"]
        if odd:
            detail = ", ".join(f"U+{ord(letter):04X} {name(letter, '')}".rstrip() for letter in odd)
            yield Finding("foreign-script-in-name", Level.WARNING, first_place(quotes), words, detail)


def _names(minutes: Minutes) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    for attendee in minutes.attendees:
        yield attendee.name, attendee.quotes
    for signatory in minutes.signatories:
        yield signatory.name, signatory.quotes
    for item in minutes.items:
        yield item.title, item.quotes
    for label in minutes.labels:
        yield label.words, (label,)
