"""Two wordings, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Beyond this two texts are shown one below the other: nobody reads so long a row of struck words.
MOST_WORDS = 2_000
# Two texts that have less than this in common are two texts.
ENOUGH = 0.5


class Fate(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both texts, or in one of them."""

    fate: Fate
    text: str


def words_between(was: str, now: str) -> tuple[Stretch, ...]:
    """Return the words of both texts in one row; those that are ``KEPT`` or ``ADDED`` make up ``now``."""
    return tuple(stretch for stretch in _between(was, now) if stretch.text)


def likeness(was: str, now: str) -> float:
    """Return how much of two texts is the same, from 0 to 1; without regard for spaces and large letters."""
    mine, theirs = was.lower().split(), now.lower().split()
    if not mine and not theirs:
        return 1.0
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    rough = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return rough if rough < ENOUGH or max(len(mine), len(theirs)) > MOST_WORDS else matcher.ratio()


def _between(was: str, now: str) -> Iterator[Stretch]:
    mine, theirs = _WORD.findall(was), _WORD.findall(now)
    if max(len(mine), len(theirs)) > MOST_WORDS:
        yield from (Stretch(Fate.REMOVED, was), Stretch(Fate.ADDED, now))
        return
    for kind, start, end, at, to in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Stretch(Fate.KEPT, "".join(mine[start:end]))
        else:
            yield Stretch(Fate.REMOVED, "".join(mine[start:end]))
            yield Stretch(Fate.ADDED, "".join(theirs[at:to]))
