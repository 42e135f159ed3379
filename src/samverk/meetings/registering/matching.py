"""Which rows of a later reading are those that the register holds, so that addresses stay.

An item or clause keeps its address as long as its words can be recognised: by the same words under the same item,
then by the same words anywhere in the meeting, then by its turn under the item if the words are alike.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from samverk.meetings.models import Clause, Item

ALIKE = 0.5
Row = TypeVar("Row", Item, Clause)


def normal_words(text: str) -> str:
    """Return ``text`` as it is compared: letters and digits only, in lower case."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1."""
    first, second = set(normal_words(one).split()), set(normal_words(other).split())
    return len(first & second) / max(len(first | second), 1)


def match_items(wanted: Sequence[Item], known: Sequence[Item]) -> dict[int, Item]:
    """Return the stored item for each wanted one that has one, by its index in ``wanted``."""
    pairs: dict[int, Item] = {}
    _pair(pairs, wanted, known, lambda item: (item.number_as_printed, normal_words(item.title)))
    _pair(pairs, wanted, known, lambda item: normal_words(item.title))
    _pair(pairs, wanted, known, lambda item: item.number_as_printed or None)
    _pair(pairs, wanted, known, lambda item: item.position, alike=lambda item: item.title)
    return pairs


def match_clauses(wanted: Sequence[Clause], known: Sequence[Clause]) -> dict[int, Clause]:
    """Return the stored clause for each wanted one that has one, by its index; items are matched before."""
    pairs: dict[int, Clause] = {}
    _pair(pairs, wanted, known, lambda clause: (_item_of(clause), normal_words(clause.text)))
    _pair(pairs, wanted, known, lambda clause: normal_words(clause.text))
    _pair(pairs, wanted, known, _item_of, alike=lambda clause: clause.text)
    return pairs


def _item_of(clause: Clause) -> int:
    """Clauses outside the items stand together."""
    return clause.item_id or 0


def _pair(
    pairs: dict[int, Row],
    wanted: Sequence[Row],
    known: Iterable[Row],
    key: Callable[[Row], Hashable | None],
    *,
    alike: Callable[[Row], str] | None = None,
) -> None:
    """Pair what is left under the same ``key``, in order; with ``alike``, only where the words are alike."""
    taken = {row.pk for row in pairs.values()}
    free: dict[Hashable, list[Row]] = defaultdict(list)
    for row in known:
        row_key = key(row)
        if row.pk not in taken and row_key is not None:
            free[row_key].append(row)
    for index, row in enumerate(wanted):
        candidates = free.get(key(row)) if index not in pairs else None
        if not candidates:
            continue
        chosen = candidates[0] if alike is None else _nearest(row, candidates, alike)
        if chosen is not None:
            candidates.remove(chosen)
            pairs[index] = chosen


def _nearest(row: Row, candidates: Sequence[Row], words: Callable[[Row], str]) -> Row | None:
    best = max(candidates, key=lambda candidate: likeness(words(row), words(candidate)))
    return best if likeness(words(row), words(best)) >= ALIKE else None
