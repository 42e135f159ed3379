"""Names that are almost the same, found without comparing every name with every other."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

ALMOST = 0.84
MOST = 3
BEGINNING = 2


class NearNames:
    """Known names by key; ``near`` compares only those with the same last word, or whose words begin alike."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._by_mark: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for key, owner in names:
            for mark in _marks(key):
                self._by_mark[mark].append((key, owner))

    def near(self, key: str) -> list[tuple[str, int, float]]:
        """Return the names that are almost ``key``, with their owners and how alike they are, the nearest first."""
        candidates = {entry for mark in _marks(key) for entry in self._by_mark.get(mark, ())}
        # What the matcher learns about its second text it keeps for all that it is compared with.
        matcher = SequenceMatcher(None, "", key, autojunk=False)
        alike = [
            (name, owner, ratio)
            for name, owner in candidates
            if name != key and (ratio := _likeness(matcher, name, len(key))) >= ALMOST
        ]
        return sorted(alike, key=lambda row: (-row[2], row[0], row[1]))[:MOST]


def _likeness(matcher: "SequenceMatcher[str]", name: str, length: int) -> float:
    if 2 * min(len(name), length) < ALMOST * (len(name) + length):
        return 0.0
    matcher.set_seq1(name)
    return 0.0 if matcher.quick_ratio() < ALMOST else round(matcher.ratio(), 3)


def _marks(key: str) -> set[str]:
    words = key.split(" ")
    beginnings = "+".join(sorted(word[:BEGINNING] for word in words))
    return {words[-1], f"~{beginnings}"}
