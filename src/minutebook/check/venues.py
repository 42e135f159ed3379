"""One name written in several ways: "Mindpark" and "Mind Park", "E-arkivet" and "Earkivet"."""

import re
from collections.abc import Iterator

from minutebook.check.parts import place_in
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_WORD = re.compile(r"[A-ZÅÄÖ](?<![\w-].)[a-zåäöé]+(?:-[A-ZÅÄÖ]?[a-zåäöé]+)?(?![\w-])")
SHORTEST = 6


def varying_names(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note at the first mention of each further spelling that differs in spaces and hyphens only."""
    seen: dict[str, str] = {}
    told: set[str] = set()
    for start, end in _names(minutes.text):
        name = minutes.text[start:end]
        key = name.replace(" ", "").replace("-", "").lower()
        if len(key) < SHORTEST:
            continue
        first = seen.setdefault(key, name)
        if first.lower() != name.lower() and name.lower() not in told:
            told.add(name.lower())
            yield Finding("name-varies", Level.NOTE, place_in(minutes, start, end), name, first)


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of capitalised words alone and in pairs, so that "Mind Park" meets "Mindpark"."""
    before: re.Match[str] | None = None
    for match in _WORD.finditer(text):
        if before is not None and text[before.end() : match.start()] == " ":
            yield before.start(), match.end()
        yield match.span()
        before = match
