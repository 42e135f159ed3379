"""Who has claimed which characters: nothing read is lost, and nothing is claimed for two contradictory things."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from minutebook.lexicon.sv_people import AND_WORDS
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote
from minutebook.recognise.lines import Line

Span = tuple[int, int]

_JOINERS = frozenset(AND_WORDS)
_LETTER = re.compile(r"[^\W_]")
_SOLID = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_HEAD = ("title", "body", "number", "date", "start", "end", "place")


class Claims:
    """The stretches of the text that were understood although no value of the minutes may quote them."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self._lines = lines
        self._taken: list[Span] = []

    def take(self, quotes: Iterable[Quote]) -> None:
        """Claim the places of ``quotes``."""
        self._taken += [(quote.place.start, quote.place.end) for quote in quotes]

    def settled(self, minutes: Minutes) -> Minutes:
        """Return the minutes with every character in its one place.

        What only surrounds a value that quotes it ("kl.", a comma) becomes a label, what nobody understood is
        unclaimed; preamble and labels give way to values.
        """
        values = _united((quote.place.start, quote.place.end) for quote in quotes_of_values(minutes))
        preamble = [piece for quote in set(minutes.preamble) for piece in self._without(quote.place, values)]
        shown = _united([*values, *((quote.place.start, quote.place.end) for quote in preamble)])
        understood = _united([*self._taken, *((q.place.start, q.place.end) for q in minutes.labels)])
        labels: list[Quote] = []
        unclaimed: list[Quote] = []
        for line in self._lines:
            if not line.is_furniture:
                self._sort_out(line.block.place, shown, understood, labels, unclaimed)
        return replace(minutes, preamble=_ordered(preamble), labels=_ordered(labels), unclaimed=_ordered(unclaimed))

    def _sort_out(
        self, place: Place, shown: list[Span], understood: list[Span], labels: list[Quote], unclaimed: list[Quote]
    ) -> None:
        """Part what no value quotes into labels and what was not understood."""
        for start, end in _free(shown, place.start, place.end):
            foreign = _free(understood, start, end)
            for begin, stop in foreign:
                for quote in self._quotes(begin, stop, place):
                    (unclaimed if _says_something(quote.words) else labels).append(quote)
            for begin, stop in _free(foreign, start, end):
                labels += self._quotes(begin, stop, place)

    def _without(self, place: Place, taken: list[Span]) -> Iterator[Quote]:
        for start, end in _free(taken, place.start, place.end):
            yield from self._quotes(start, end, place)

    def _quotes(self, start: int, end: int, place: Place) -> list[Quote]:
        match = _SOLID.search(self.text, start, end)
        if match is None:
            return []
        line = place.line + self.text.count("\n", place.start, match.start())
        return [Quote(match[0], Place(match.start(), match.end(), place.page, line))]


def quotes_of_values(minutes: Minutes) -> Iterator[Quote]:
    """Yield the quotes of everything that is a value: facts, people, items with all they hold, page furniture."""
    for name in _HEAD:
        fact = getattr(minutes, name)
        if fact is not None:
            yield from fact.quotes
    yield from minutes.furniture
    for attendee in minutes.attendees:
        yield from attendee.quotes
    for signer in minutes.signatories:
        yield from signer.quotes
    for clause in minutes.unnumbered_clauses:
        yield from clause.quotes
    for item in minutes.items:
        yield from item.quotes
        yield from item.background
        yield from item.subheads
        yield from chain.from_iterable(clause.quotes for clause in item.clauses)
        yield from chain.from_iterable(step.quotes for step in item.procedures)
        yield from chain.from_iterable(presenter.quotes for presenter in item.presenters)
        yield from chain.from_iterable(fact.quotes for fact in item.attachments)


def _ordered(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(sorted(quotes, key=lambda quote: quote.place))


def _says_something(words: str) -> bool:
    return _LETTER.search(words) is not None and words.strip(" ,.;:") not in _JOINERS


def _united(spans: Iterable[Span]) -> list[Span]:
    united: list[Span] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            if end > united[-1][1]:
                united[-1] = (united[-1][0], end)
        elif end > start:
            united.append((start, end))
    return united


def _free(taken: Sequence[Span], at: int, stop: int) -> list[Span]:
    """Return the parts of a range that lie in none of the ranges ``taken``, which are ordered and apart."""
    free = []
    index = max(bisect_right(taken, (at, 1 << 60)) - 1, 0)
    while index < len(taken) and taken[index][0] < stop:
        start, end = taken[index]
        if start > at:
            free.append((at, start))
        at = max(at, end)
        index += 1
    if at < stop:
        free.append((at, stop))
    return free
