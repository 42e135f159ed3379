"""Reading text whose every character still knows where it was printed.

A clause may run over several lines, round a page foot, through a word broken by a hyphen. Rules want to see it as
one sentence; the register wants its exact words. A stretch is both.
"""

from collections.abc import Iterable
from typing import NamedTuple

from minutebook.lexicon.sv_layout import AFTER_HANGING_HYPHEN
from minutebook.model.blocks import Block
from minutebook.model.source import Place, Quote

SOFT_HYPHEN = "\u00ad"


class Piece(NamedTuple):
    """Part of a stretch: ``words`` were printed at ``place`` and stand at ``at`` in the reading text.

    ``shown`` is how many characters of ``words`` the reading text shows: all, or all but a line-end hyphen.
    """

    at: int
    shown: int
    words: str
    place: Place


class Stretch(NamedTuple):
    """One reading text over one or more printed pieces."""

    text: str
    pieces: tuple[Piece, ...]

    def quotes(self, start: int = 0, end: int | None = None) -> tuple[Quote, ...]:
        """Return the printed words behind ``text[start:end]``, one quote a piece, ordered by place."""
        if start <= 0 and (end is None or end >= len(self.text)):
            return tuple([Quote(piece.words, piece.place) for piece in self.pieces])
        end = len(self.text) if end is None else end
        return tuple(
            [
                Quote(*_printed(piece, max(start - piece.at, 0), end - piece.at))
                for piece in self.pieces
                if piece.at < end and start < piece.at + piece.shown
            ]
        )

    def cut(self, start: int, end: int | None = None) -> "Stretch":
        """Return ``text[start:end]`` as a stretch of its own."""
        end = len(self.text) if end is None else end
        if start <= 0 and end >= len(self.text):
            return self
        pieces = []
        for piece in self.pieces:
            if piece.at < end and start < piece.at + piece.shown:
                shown = min(end, piece.at + piece.shown) - max(start, piece.at)
                printed = _printed(piece, max(start - piece.at, 0), end - piece.at)
                pieces.append(Piece(max(piece.at - start, 0), shown, *printed))
        return Stretch(self.text[start:end], tuple(pieces))

    def stripped(self) -> "Stretch":
        """Return the stretch without white space at its ends."""
        text = self.text
        if not text[:1].isspace() and not text[-1:].isspace():
            return self
        return self.cut(len(text) - len(text.lstrip()), len(text.rstrip()))


def stretch_of(blocks: Iterable[Block]) -> Stretch:
    """Join blocks to one reading text: a space between lines, none where a hyphen broke a word."""
    text = ""
    pieces: list[Piece] = []
    for block in blocks:
        if pieces and _is_broken_word(pieces[-1].words, block.text):
            last = pieces.pop()
            text = text[:-1]
            pieces.append(Piece(last.at, last.shown - 1, last.words, last.place))
        elif pieces and not _is_compound(pieces[-1].words, block.text):
            text += " "
        pieces.append(Piece(len(text), len(block.text), block.text, block.place))
        text += block.text
    return Stretch(text, tuple(pieces))


def _is_broken_word(line: str, following: str) -> bool:
    """Tell whether the hyphen that ends ``line`` only broke a word ("närings-" / "liv"), not "in- och utflyttning"."""
    if line.endswith(SOFT_HYPHEN):
        return True
    joint = len(line) > 1 and line.endswith("-") and line[-2].islower() and following[:1].islower()
    return joint and following.split(maxsplit=1)[0] not in AFTER_HANGING_HYPHEN


def _is_compound(line: str, following: str) -> bool:
    """Tell whether the hyphen that ends ``line`` belongs to a word or a span: "HR-" / "nätverket", "2029-" / "2031"."""
    joint = len(line) > 1 and line.endswith("-") and (line[-2].isupper() or line[-2].isdigit())
    return joint and following[:1].isalnum() and following.split(maxsplit=1)[0] not in AFTER_HANGING_HYPHEN


def _printed(piece: Piece, start: int, end: int) -> tuple[str, Place]:
    """Return the part ``start`` to ``end`` of a piece; the hyphen that was dropped goes with the last letter."""
    _, shown, words, place = piece
    end = len(words) if end >= shown else end
    if start == 0 and end == len(words):
        return words, place
    line = place.line + words.count("\n", 0, start)
    return words[start:end], Place(place.start + start, place.start + end, place.page, line)


def joined(stretches: Iterable[Stretch]) -> Stretch:
    """Join reading texts to one: a space between them, none where a hyphen broke a word."""
    text = ""
    pieces: list[Piece] = []
    for stretch in stretches:
        if pieces and stretch.pieces and _is_broken_word(pieces[-1].words, stretch.text):
            last = pieces.pop()
            text = text[:-1]
            pieces.append(Piece(last.at, last.shown - 1, last.words, last.place))
        elif pieces and not _is_compound(pieces[-1].words, stretch.text):
            text += " "
        at = len(text)
        pieces += [Piece(at + piece.at, piece.shown, piece.words, piece.place) for piece in stretch.pieces]
        text += stretch.text
    return Stretch(text, tuple(pieces))
