"""Who has claimed which characters: nothing read is lost, and nothing is claimed for two contradictory things."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from minutebook.lexicon.sv_people import AND_WORDS
from minutebook.model.source import Place, Quote
from minutebook.recognise.lines import Line

_JOINERS = frozenset(AND_WORDS)
_WORDS = re.compile(r"[^\W_]")
_SOLID = re.compile(r"\S(?:.*\S)?", re.DOTALL)


class Claims:
    """The stretches of the text that are understood."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self._lines = lines
        self._taken: list[tuple[int, int]] = []

    def take(self, quotes: Iterable[Quote]) -> None:
        """Claim the places of ``quotes``."""
        self._taken += [(quote.place.start, quote.place.end) for quote in quotes]

    def remainder(self) -> tuple[list[Quote], list[Quote]]:
        """Return the words of shown lines that nobody claimed, and the bare punctuation among them."""
        taken = _united(self._taken)
        starts = [start for start, _ in taken]
        words: list[Quote] = []
        crumbs: list[Quote] = []
        for line in self._lines:
            if line.is_furniture:
                continue
            for start, end in _free(taken, starts, line.block.place):
                for quote in self._quotes(start, end, line.block.place):
                    (words if _says_something(quote.words) else crumbs).append(quote)
        return words, crumbs

    def _quotes(self, start: int, end: int, place: Place) -> list[Quote]:
        match = _SOLID.search(self.text, start, end)
        if match is None:
            return []
        line = place.line + self.text.count("\n", place.start, match.start())
        return [Quote(match[0], Place(match.start(), match.end(), place.page, line))]


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            if end > united[-1][1]:
                united[-1] = (united[-1][0], end)
        else:
            united.append((start, end))
    return united


def _free(taken: Sequence[tuple[int, int]], starts: Sequence[int], place: Place) -> list[tuple[int, int]]:
    """Return the parts of ``place`` that lie in none of the ranges ``taken``."""
    at = place.start
    free = []
    index = max(bisect_right(starts, at) - 1, 0)
    while index < len(taken) and taken[index][0] < place.end:
        start, end = taken[index]
        if start > at:
            free.append((at, start))
        at = max(at, end)
        index += 1
    if at < place.end:
        free.append((at, place.end))
    return free


def _says_something(words: str) -> bool:
    return _WORDS.search(words) is not None and words.strip(" ,.;:") not in _JOINERS
