"""Item numbers that are missing, skipped or given twice."""

from collections import Counter
from collections.abc import Iterator, Sequence

from minutebook.check.parts import first_place
from minutebook.model.finding import Finding, Level
from minutebook.model.item import Item, ItemKind
from minutebook.model.minutes import Minutes

WITHOUT_NUMBER = frozenset({ItemKind.THEMATIC, ItemKind.AFTER_MEETING})
LONGEST_GAP = 20


def numbering_of_items(minutes: Minutes) -> Iterator[Finding]:
    """Yield what is odd about the printed numbers; minutes that number no item at all are left alone."""
    numbered = [item for item in minutes.items if item.number]
    if len(numbered) < 2:
        return
    for item in minutes.items:
        if not item.number and item.kind not in WITHOUT_NUMBER and item.order < numbered[-1].order:
            yield _finding("item-without-number", item)
    yield from _repeated(numbered)
    yield from _gaps(numbered)


def _repeated(numbered: Sequence[Item]) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in numbered:
        if item.number in seen:
            yield _finding("item-number-repeated", item, detail=item.number)
        seen.add(item.number or "")


def _gaps(numbered: Sequence[Item]) -> Iterator[Finding]:
    """Yield the numbers that are skipped between two items of the same level ("3.1", "3.3")."""
    levels: dict[str, list[tuple[int, Item]]] = {}
    for item in numbered:
        parent, _, last = (item.number or "").rpartition(".")
        if last.isdigit():
            levels.setdefault(parent, []).append((int(last), item))
    for parent, members in levels.items():
        counts = Counter(number for number, _ in members)
        for number in range(min(counts) + 1, max(counts)):
            following = next((item for other, item in members if other > number), None)
            if number not in counts and following is not None and max(counts) - min(counts) < LONGEST_GAP * len(counts):
                yield _finding("item-number-gap", following, detail=f"{parent}.{number}".lstrip("."))


def _finding(code: str, item: Item, detail: str | None = None) -> Finding:
    return Finding(code, Level.WARNING, first_place(item.quotes), item.title, detail or "")
