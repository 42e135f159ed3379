"""Wordings that differ in spelling only: "Kommundirektörmöte", "Kommundirektörsmöte"."""

from collections.abc import Iterable
from itertools import takewhile

SHORTEST = 12
MOST_LETTERS = 2
MOST_WORDINGS = 3_000
SAME_START = 5


def alike_groups(wordings: list[str]) -> dict[str, str]:
    """Return for every wording the name of its group: the first wording that it is like.

    Among very many, each stands for itself: comparing all with all would never end.
    """
    if len(wordings) > MOST_WORDINGS:
        return {wording: wording for wording in wordings}
    starts: dict[str, list[str]] = {}
    groups: dict[str, str] = {}
    for wording in wordings:
        known = starts.setdefault(wording[:SAME_START], [])
        first = next((other for other in known if is_alike(wording, other)), None)
        groups[wording] = first or wording
        if first is None:
            known.append(wording)
    return groups


def is_alike(one: str, other: str) -> bool:
    """Tell whether two wordings are the same but for a letter or two."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > MOST_LETTERS:
        return False
    same_start = _shared(zip(one, other, strict=False))
    same_end = _shared(zip(reversed(one), reversed(other), strict=False))
    return max(len(one), len(other)) - same_start - same_end <= MOST_LETTERS


def _shared(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs at the beginning are of the same letter."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
