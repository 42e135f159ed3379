"""Wordings that differ in spelling only: "Kommundirektörmöte", "Kommundirektörsmöte"."""

from difflib import SequenceMatcher

SHORTEST = 12
ALIKE = 0.94
SAME_START = 5


def alike_groups(wordings: list[str]) -> dict[str, str]:
    """Return for every wording the name of its group: the first wording that it is like."""
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
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
