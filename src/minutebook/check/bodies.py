"""One body under several names in one document: "ledningsgruppen" and "ledninggruppen", "verkställande utskottet"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from minutebook.check.parts import place_in
from minutebook.lexicon import sv_checks
from minutebook.model.finding import Finding, Level
from minutebook.model.minutes import Minutes

_BODY = re.compile(sv_checks.BODY_WORD, re.IGNORECASE)
_MAY_BE_QUALIFIED = re.compile(sv_checks.QUALIFIED_SIGN)
_QUALIFIED = re.compile(sv_checks.QUALIFIED_BODY, re.IGNORECASE)


def varying_bodies(minutes: Minutes) -> Iterator[Finding]:
    """Yield a note at the first mention of each further name; the detail holds the name used before."""
    if _has_varying_joint(minutes.text):
        yield from _variants(minutes, _BODY, ("first", "head"), "joint")
    if _MAY_BE_QUALIFIED.search(minutes.text.lower()):
        yield from _variants(minutes, _QUALIFIED, ("qualifier",), "head")


def _has_varying_joint(text: str) -> bool:
    """Tell, word by word, whether any body is written with and without its joint: most texts need no closer look."""
    joints: dict[tuple[str, str], str] = {}
    bodies = (body for token in set(text.split()) for body in _bodies_in(token))
    return any(joints.setdefault((first, head), joint) != joint for first, head, joint in bodies)


@lru_cache(maxsize=50_000)
def _bodies_in(token: str) -> tuple[tuple[str, str, str], ...]:
    """Return first part, head and joint of the words for bodies, in small letters."""
    lower = token.lower()
    if not any(head in lower for head in sv_checks.BODY_HEADS):
        return ()
    bodies = _BODY.finditer(token)
    return tuple((body["first"].lower(), body["head"].lower(), body["joint"].lower()) for body in bodies)


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
