"""Titles and texts with the hits marked, in plain segments that whoever shows them escapes."""

from collections.abc import Iterator, Sequence

from samverk.search.answer import Segment, TermKind
from samverk.search.queries.rank import Looked
from samverk.search.words import words_with_places

LONGEST_SHOWN = 320
BEFORE_THE_MARK = 80
ELLIPSIS = "…"
# A word of a text with its place.
Placed = tuple[str, int, int]


def marked(text: str, looked: Looked) -> tuple[Segment, ...]:
    """Return the whole of ``text`` with its hits marked."""
    return tuple(_segments(text, _marks(list(words_with_places(text)), looked), 0, len(text)))


def excerpt(text: str, looked: Looked) -> tuple[Segment, ...]:
    """Return the stretch of ``text`` with the most hits, marked."""
    words = list(words_with_places(text))
    marks = _marks(words, looked)
    start, end = _stretch(text, words, marks)
    segments = list(_segments(text, [mark for mark in marks if mark[0] >= start and mark[1] <= end], start, end))
    before = [Segment(ELLIPSIS + " ")] if start else []
    after = [Segment(" " + ELLIPSIS)] if end < len(text) else []
    return tuple(before + segments + after)


def _marks(words: Sequence[Placed], looked: Looked) -> list[tuple[int, int]]:
    """Return the places of what was asked for, those that touch each other as one, in order."""
    letters = tuple(letters for _, letters in looked.beginnings)
    found = [place for place, word in enumerate(words) if word[0] in looked.marked]
    found += [place for place, word in enumerate(words) if letters and word[0].startswith(letters)]
    for term in looked.terms:
        if term.kind is TermKind.PHRASE:
            found += _in_sequence(words, term.words)
    return [words[place][1:] for place in sorted(set(found))]


def _in_sequence(words: Sequence[Placed], asked: Sequence[str]) -> Iterator[int]:
    plain = [word for word, _, _ in words]
    for place in range(len(plain) - len(asked) + 1):
        if plain[place : place + len(asked)] == list(asked):
            yield from range(place, place + len(asked))


def _stretch(text: str, words: Sequence[Placed], marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the stretch to show begins and ends, at the edges of words."""
    if len(text) <= LONGEST_SHOWN:
        return 0, len(text)
    reach = LONGEST_SHOWN - BEFORE_THE_MARK
    best = max(marks, key=lambda mark: (_within(marks, mark[0], reach), -mark[0]), default=(0, 0))
    earliest = max(0, min(best[0] - BEFORE_THE_MARK, len(text) - LONGEST_SHOWN))
    start = 0 if earliest == 0 else next((begin for _, begin, _ in words if begin >= earliest), earliest)
    latest = start + LONGEST_SHOWN
    end = (
        len(text) if latest >= len(text) else max((end for _, _, end in words if start < end <= latest), default=latest)
    )
    return start, end


def _within(marks: Sequence[tuple[int, int]], start: int, reach: int) -> int:
    return sum(start <= mark[0] and mark[1] <= start + reach for mark in marks)


def _segments(text: str, marks: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[Segment]:
    place = start
    for begin, stop in marks:
        if begin > place:
            yield Segment(_on_one_line(text[place:begin]))
        yield Segment(text[begin:stop], is_marked=True)
        place = stop
    if place < end:
        yield Segment(_on_one_line(text[place:end]))


def _on_one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")
