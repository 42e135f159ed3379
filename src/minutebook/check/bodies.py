"""One body under several names in one document: "ledningsgruppen" and "ledninggruppen", "verkställande utskottet"."""

import re
from collections.abc import Iterator

from minutebook.check.parts import place_in
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_BODY = re.compile(sv_checks.BODY_WORD, re.IGNORECASE)
_QUALIFIED = re.compile(sv_checks.QUALIFIED_BODY, re.IGNORECASE)


def varying_bodies(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note at the first mention of each further name; the detail holds the name used before."""
    yield from _variants(minutes, _BODY, ("first", "head"), "joint")
    yield from _variants(minutes, _QUALIFIED, ("qualifier",), "head")


def _variants(minutes: Minutes, pattern: re.Pattern[str], same: tuple[str, ...], varying: str) -> Iterator[Finding]:
    """Yield mentions that agree in the groups ``same`` but not in the group ``varying``."""
    seen: dict[tuple[str, ...], dict[str, str]] = {}
    for match in pattern.finditer(minutes.text):
        names = seen.setdefault(tuple(match[group].lower() for group in same), {})
        variant = match[varying].lower()
        if names and variant not in names:
            place = place_in(minutes, *match.span())
            yield Finding("body-name-varies", Level.NOTE, place, match[0], next(iter(names.values())))
        names.setdefault(variant, match[0])
