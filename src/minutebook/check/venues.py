"""One name written in several ways: "Mindpark" and "Mind Park", "E-arkivet" and "Earkivet"."""

import re
from collections.abc import Iterator

from minutebook.check.parts import place_in
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_NAME = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäöé]+(?:[ -][A-ZÅÄÖ]?[a-zåäöé]+)?(?![\w])")
_JOINT = re.compile(r"[ -]")
SHORTEST = 6


def varying_names(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note at the first mention of each further spelling that differs in spaces and hyphens only."""
    seen: dict[str, str] = {}
    told: set[str] = set()
    for match in _spellings(minutes.text):
        name = match[0]
        key = _JOINT.sub("", name).lower()
        if len(key) < SHORTEST:
            continue
        first = seen.setdefault(key, name)
        if first.lower() != name.lower() and name.lower() not in told:
            told.add(name.lower())
            yield Finding("name-varies", Level.NOTE, place_in(minutes, *match.span()), name, first)


def _spellings(text: str) -> Iterator[re.Match[str]]:
    """Yield capitalised words alone and in pairs, so that "Mind Park" meets "Mindpark"."""
    for match in _NAME.finditer(text):
        yield match
        if _JOINT.search(match[0]):
            single = _NAME.match(text, match.start(), match.start() + _first_word(match[0]))
            if single:
                yield single


def _first_word(name: str) -> int:
    joint = _JOINT.search(name)
    return joint.start() if joint else len(name)
