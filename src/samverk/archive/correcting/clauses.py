"""Corrections of clauses: split, joined, added, taken away, marked as tasks, set."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from minutebook.model.clause import Clause, Task
from minutebook.model.item import Item
from minutebook.model.minutes import Minutes
from minutebook.model.source import Quote
from minutebook.recognise.meaning import meaning_of
from minutebook.recognise.stretch import Stretch
from samverk.archive.correcting.anchoring import Anchor, find_element, find_words, squeezed, stretch_over

# The clauses of one item; ``None`` stands for those outside the items.
Where = int | None
Change = Callable[[tuple[Clause, ...], int], tuple[Clause, ...] | None]


def change_clause(minutes: Minutes, anchor: Anchor, change: Change) -> Minutes | None:
    """Return minutes in which ``change`` has replaced the clauses beside the one at ``anchor``, if it is there."""
    places = [(where, clauses, index) for where, clauses in _all_clauses(minutes) for index in range(len(clauses))]
    found = find_element([clauses[index] for _, clauses, index in places], anchor)
    if found is None:
        return None
    where, clauses, index = places[found]
    changed = change(clauses, index)
    return None if changed is None else _with_clauses(minutes, where, changed)


def split_clause(minutes: Minutes, anchor: Anchor, begins_with: str) -> Minutes | None:
    """Return minutes in which the clause at ``anchor`` is two, the second beginning with these words."""
    day = _day(minutes)

    def split(clauses: tuple[Clause, ...], index: int) -> tuple[Clause, ...] | None:
        whole = stretch_over(clauses[index].quotes)
        words = r"\s+".join(re.escape(word) for word in begins_with.split())
        match = re.search(words, whole.text, re.IGNORECASE) if words else None
        if match is None or match.start() == 0:
            return None
        halves = (whole.cut(0, match.start()).stripped(), whole.cut(match.start()).stripped())
        return (
            *clauses[:index],
            *(replace(_read(half, day), under=clauses[index].under) for half in halves),
            *clauses[index + 1 :],
        )

    return change_clause(minutes, anchor, split)


def merge_clauses(minutes: Minutes, anchor: Anchor, other: Anchor) -> Minutes | None:
    """Return minutes in which the clause at ``anchor`` and the one at ``other``, beside it, are one."""
    day = _day(minutes)

    def merge(clauses: tuple[Clause, ...], index: int) -> tuple[Clause, ...] | None:
        second = find_element(clauses, other)
        if second is None or second == index:
            return None
        first, last = sorted((index, second))
        joined = _read(stretch_over((*clauses[first].quotes, *clauses[last].quotes)), day)
        joined = replace(joined, under=clauses[first].under)
        return (*clauses[:first], joined, *clauses[first + 1 : last], *clauses[last + 1 :])

    return change_clause(minutes, anchor, merge)


def dismiss_clause(minutes: Minutes, anchor: Anchor) -> Minutes | None:
    """Return minutes without the clause at ``anchor``; its words are kept as unclaimed, since nothing read is lost."""
    taken: list[Quote] = []

    def dismiss(clauses: tuple[Clause, ...], index: int) -> tuple[Clause, ...]:
        taken.extend(clauses[index].quotes)
        return (*clauses[:index], *clauses[index + 1 :])

    changed = change_clause(minutes, anchor, dismiss)
    return changed and replace(changed, unclaimed=(*changed.unclaimed, *taken))


def add_clause(minutes: Minutes, anchor: Anchor) -> Minutes | None:
    """Return minutes in which the marked words are a clause of the item under whose heading they stand."""
    quotes = find_words(minutes, anchor)
    if not quotes:
        return None
    clause = replace(_read(stretch_over(quotes), _day(minutes)), in_prose=True)
    where = item_at(minutes, quotes[0].place.start)
    clauses = minutes.items[where].clauses if where is not None else minutes.unnumbered_clauses
    if any(squeezed(known.text) == squeezed(clause.text) for known in clauses):
        return minutes
    return _with_clauses(minutes, where, tuple(sorted((*clauses, clause), key=_start)))


def mark_task(minutes: Minutes, anchor: Anchor) -> tuple[Minutes, str] | None:
    """Return minutes in which the marked words are a task, and its text; ``None`` if the text or the item is lost."""
    quotes = find_words(minutes, anchor)
    where = item_at(minutes, quotes[0].place.start) if quotes else None
    if where is None:
        return None
    stretch = stretch_over(quotes)
    task = Task(stretch.text, meaning_of(stretch, _day(minutes)), quotes)
    item = minutes.items[where]
    others = tuple(known for known in item.tasks if squeezed(known.text) != squeezed(task.text))
    return _with_item(minutes, where, replace(item, tasks=(*others, task))), task.text


def item_at(minutes: Minutes, start: int) -> int | None:
    """Return the last item whose heading stands before ``start``."""
    before = [index for index, item in enumerate(minutes.items) if item.quotes and item.quotes[0].place.start <= start]
    return before[-1] if before else None


def _read(stretch: Stretch, day: date | None) -> Clause:
    return Clause(stretch.text, meaning_of(stretch, day), stretch.quotes())


def _all_clauses(minutes: Minutes) -> Iterator[tuple[Where, tuple[Clause, ...]]]:
    for index, item in enumerate(minutes.items):
        yield index, item.clauses
    yield None, minutes.unnumbered_clauses


def _with_clauses(minutes: Minutes, where: Where, clauses: Sequence[Clause]) -> Minutes:
    if where is None:
        return replace(minutes, unnumbered_clauses=tuple(clauses))
    return _with_item(minutes, where, replace(minutes.items[where], clauses=tuple(clauses)))


def _with_item(minutes: Minutes, where: int, item: Item) -> Minutes:
    return replace(minutes, items=(*minutes.items[:where], item, *minutes.items[where + 1 :]))


def _start(clause: Clause) -> int:
    return clause.quotes[0].place.start if clause.quotes else 0


def _day(minutes: Minutes) -> date | None:
    return minutes.date.value if minutes.date else None
