"""Finding again the words that a correction takes hold of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Quote
from minutebook.recognise.stretch import Piece, Stretch

Anchor = dict[str, Any]


class HasQuotes(Protocol):
    """Anything in minutes that says where it was read."""

    @property
    def quotes(self) -> tuple[Quote, ...]: ...


def anchor_of(quotes: Sequence[Quote]) -> Anchor:
    """Return the anchor at ``quotes``: their words and where they begin and end."""
    return {
        "words": " ".join(quote.words for quote in quotes),
        "start": quotes[0].place.start,
        "end": quotes[-1].place.end,
    }


def squeezed(words: str) -> str:
    """Return words as anchors compare them: white space and capitals do not count."""
    return " ".join(words.split()).casefold()


def find_element(elements: Iterable[HasQuotes], anchor: Anchor) -> int | None:
    """Return which of ``elements`` stands at ``anchor``, by its place in the row; ``None`` if none has the words.

    The anchor may be the element's first quote or all of it. Of several with the same words, the nearest.
    """
    wanted, start = squeezed(str(anchor.get("words", ""))), int(anchor.get("start", 0))
    found = [
        (abs(element.quotes[0].place.start - start), index)
        for index, element in enumerate(elements)
        if element.quotes and wanted and _has_words(element.quotes, wanted)
    ]
    return min(found)[1] if found else None


def _has_words(quotes: Sequence[Quote], wanted: str) -> bool:
    whole = squeezed(" ".join(quote.words for quote in quotes))
    return wanted in (whole, squeezed(quotes[0].words))


def find_words(minutes: Minutes, anchor: Anchor) -> tuple[Quote, ...]:
    """Return the quotes of the marked words, one a line, where they stand now; empty if the text lost them.

    Where they stand more than once, the nearest to where they were marked.
    """
    words = str(anchor.get("words", "")).split()
    if not words:
        return ()
    pattern = r"\s+".join(re.escape(word) for word in words)
    spots = [match.span() for match in re.finditer(pattern, minutes.text)]
    if not spots:
        return ()
    start, end = min(spots, key=lambda spot: abs(spot[0] - int(anchor.get("start", 0))))
    return tuple(_lines(minutes, start, end))


def stretch_over(quotes: Iterable[Quote]) -> Stretch:
    """Return ``quotes`` as one reading text, a space between them."""
    pieces: list[Piece] = []
    text = ""
    for quote in quotes:
        text += " " if text else ""
        pieces.append(Piece(len(text), len(quote.words), quote.words, quote.place))
        text += re.sub(r"\s", " ", quote.words)
    return Stretch(text, tuple(pieces))


def _lines(minutes: Minutes, start: int, end: int) -> Iterator[Quote]:
    page = _page_at(minutes, start)
    line = minutes.text.count("\n", 0, start) + 1
    for words in minutes.text[start:end].splitlines(keepends=True):
        bare = words.strip()
        if bare:
            at = start + words.index(bare)
            yield Quote(bare, Place(at, at + len(bare), page, line))
        start += len(words)
        line += 1


def _page_at(minutes: Minutes, start: int) -> int:
    """Return the page of the last thing that was read before ``start``."""
    quotes = [*minutes.preamble, *minutes.labels, *minutes.furniture, *minutes.unclaimed]
    for item in minutes.items:
        quotes += [*item.quotes, *item.background]
        quotes += [quote for clause in item.clauses for quote in clause.quotes]
    return max((quote.place.page for quote in quotes if quote.place.start <= start), default=1)
