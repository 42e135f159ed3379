"""Where in a text something is masked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from samverk.disclosures.masking.reading import lines_of
from samverk.meetings.masking.spans import fold, folded, spans_of


@dataclass(frozen=True, slots=True)
class Marked:
    """What is to be masked: ``words`` wherever they stand from the first line to the last, or without words the lines.

    Lines count from 1; without lines the words are masked in the whole text.
    """

    section: str
    words: str = ""
    first_line: int | None = None
    last_line: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to but not including ``end``, with the section by which they are masked."""

    start: int
    end: int
    section: str


def spans_in(text: str, marked: Iterable[Marked]) -> list[Span]:
    """Return what is masked, in order; spans that touch the same words are one, under the section that came first."""
    letters = fold(text)
    found: list[Span] = []
    for one in marked:
        first, last = _stretch(text, one)
        if not one.words:
            found.append(Span(first, last, one.section))
            continue
        spans = spans_of(folded(one.words), letters, text)
        found += [Span(start, end, one.section) for start, end in spans if start < last and end > first]
    return _merged(found)


def shown(text: str, spans: Sequence[Span], start: int, end: int, mark: Callable[[str], str]) -> str:
    """Return ``text`` from ``start`` to ``end`` with what ``mark`` makes of the section in place of what is masked."""
    pieces, place = [], start
    for span in spans:
        if span.end <= start or span.start >= end:
            continue
        pieces += [text[place : max(span.start, place)], mark(span.section)]
        place = min(span.end, end)
    return "".join([*pieces, text[place:end]])


def lines_with(text: str, words: str, spans: Sequence[Span] = ()) -> list[int]:
    """Return the lines in which ``words`` stand outside ``spans``."""
    starts = _starts(text)
    open_places = [
        start
        for start, end in spans_of(folded(words), fold(text), text)
        if not any(span.start <= start and end <= span.end for span in spans)
    ]
    return sorted({sum(1 for begin in starts if begin <= place) for place in open_places})


def _stretch(text: str, one: Marked) -> tuple[int, int]:
    if one.first_line is None:
        return 0, len(text)
    starts = [*_starts(text), len(text) + 1]
    first = max(1, min(one.first_line, len(starts) - 1))
    last = max(first, min(one.last_line or first, len(starts) - 1))
    return starts[first - 1], starts[last] - 1


def _starts(text: str) -> list[int]:
    lengths = [len(line) + 1 for line in lines_of(text)]
    return [0, *list(accumulate(lengths))[:-1]]


def _merged(found: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            before = merged.pop()
            span = Span(before.start, max(before.end, span.end), before.section)
        merged.append(span)
    return merged
