"""Which thing of one list is which thing of another: the same first, then the likest, the rest came or went."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from minutebook.compare.words import ENOUGH, likeness

# Of long lists each is only compared with those that stand about as far down: a file is no reason to work for hours.
MOST_PAIRS, FEW = 20_000, 5


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices into both lists; ``None`` on the side where the thing is not. ``moved`` if it overtook others."""

    was: int | None
    now: int | None
    moved: bool = False


def paired(was: Sequence[str], now: Sequence[str], *, like: Callable[[str, str], float] = likeness) -> list[Pair]:
    """Return a pair for everything in either list, in the order of ``now``; what went stands behind its neighbour."""
    found = _same(was, now)
    _likest(was, now, found, like)
    moved = _overtaking(sorted(found.items()))
    pairs = [Pair(mine, theirs, mine in moved) for mine, theirs in found.items()]
    taken = set(found.values())
    pairs += [Pair(None, index) for index in range(len(now)) if index not in taken]
    gone = [index for index in range(len(was)) if index not in found]
    seats = _seats(found, gone)
    pairs += [Pair(index, None) for index in gone]
    return sorted(pairs, key=lambda pair: seats[pair.was or 0] if pair.now is None else (pair.now, -1))


def _seats(found: dict[int, int], gone: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return where what went is told: behind that which stood before it."""
    seats = {}
    standing, mine = -1, sorted(found)
    at = 0
    for index in gone:
        while at < len(mine) and mine[at] < index:
            standing = found[mine[at]]
            at += 1
        seats[index] = (standing, index)
    return seats


def _same(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Pair what is word by word the same, the first with the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for index in reversed(range(len(now))):
        places[now[index]].append(index)
    found = {}
    for index, words in enumerate(was):
        if places[words]:
            found[index] = places[words].pop()
    return found


def _likest(was: Sequence[str], now: Sequence[str], found: dict[int, int], like: Callable[[str, str], float]) -> None:
    """Pair what is left by likeness, the likest first, and of equals those that stand nearest to each other."""
    taken = set(found.values())
    mine = [index for index in range(len(was)) if index not in found]
    theirs = [index for index in range(len(now)) if index not in taken]
    reach = max(FEW, MOST_PAIRS // max(len(mine), 1))
    scored = (
        (like(was[one], now[other]), -abs(one - other), one, other)
        for rank, one in enumerate(mine)
        for other in theirs[max(rank - reach, 0) : rank + reach + 1]
    )
    for score, _near, one, other in sorted(scored, key=lambda entry: (-entry[0], -entry[1], entry[2])):
        if score < ENOUGH:
            return
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)


def _overtaking(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the first indices of those that must move if the fewest are to move: all but the longest rising row."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for mine, theirs in pairs:
        at = bisect_left(ends, theirs)
        before[mine] = last[at - 1] if at else None
        ends[at : at + 1] = [theirs]
        last[at : at + 1] = [mine]
    staying = set()
    one = last[-1] if last else None
    while one is not None:
        staying.add(one)
        one = before[one]
    return {mine for mine, _theirs in pairs} - staying
