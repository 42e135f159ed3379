"""Names that are almost the same, found without comparing every name with every other."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

ALMOST = 0.84
MOST = 3


class NearNames:
    """Known names by key; ``near`` compares only those that share a word or the beginnings of two words."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._by_mark: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for key, owner in names:
            for mark in _marks(key):
                self._by_mark[mark].append((key, owner))

    def near(self, key: str) -> list[tuple[str, int, float]]:
        """Return the names that are almost ``key``, with their owners and how alike they are, the nearest first."""
        candidates = {entry for mark in _marks(key) for entry in self._by_mark.get(mark, ())}
        alike = [
            (name, owner, ratio)
            for name, owner in candidates
            if name != key and (ratio := _likeness(key, name)) >= ALMOST
        ]
        return sorted(alike, key=lambda row: (-row[2], row[0], row[1]))[:MOST]


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALMOST or matcher.quick_ratio() < ALMOST:
        return 0.0
    return round(matcher.ratio(), 3)


def _marks(key: str) -> set[str]:
    words = [word for word in key.split(" ") if len(word) > 2]
    beginnings = "+".join(sorted(word[:2] for word in words))
    return {*words, f"~{beginnings}"}
