"""The lines that rules look at: blocks without marks of emphasis and Word's leavings, and folded for comparing."""

import re
import unicodedata
from dataclasses import dataclass, field

from minutebook.model.blocks import Block, BlockKind, Document
from minutebook.recognise.stretch import Piece, Stretch

_MARKS = re.compile(r"\*{2,3}|\[bookmark:[^\]\n]*\]|^#{1,6}\s|^(?:[lLI1]\s)?[|]\s|\s[|]$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•·▪◦‣●○■➢✓*\uf0b7\uf02d]|[o](?=\s{2}))\s*(?=\S)")


def _folded_letters() -> dict[int, str]:
    table = {}
    for code in range(0x41, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(base) == 1:
            table[code] = base
    return table | {0xA0: " ", 0x2007: " ", 0x202F: " ", 0x2013: "-", 0x2014: "-", 0x2010: "-"}


_FOLDED = _folded_letters()
# The letters beside ASCII that minutes are full of: taken out one by one, they spare most lines the slow table.
_FREQUENT = tuple((letter, _FOLDED[ord(letter)]) for letter in "åäöÅÄÖé–\u00a0")


def folded(text: str) -> str:
    """Return ``text`` in small letters without accents and dots, character by character as long as before."""
    if not text.isascii():
        for letter, base in _FREQUENT:
            text = text.replace(letter, base)
        if not text.isascii():
            return text.translate(_FOLDED)
    return text.lower()


@dataclass(slots=True)
class Line:
    """A block as the rules see it. ``order`` is its place among all lines; ``words`` lack marks of emphasis.

    ``marker_end`` is where the text begins behind a bullet; 0 where there is none. ``marks`` are the pieces that
    were taken out. ``in_table`` marks a row of a table of matters or actions. ``memory`` holds what was once found
    out about the line.
    """

    order: int
    block: Block
    words: Stretch
    text: str
    fold: str
    gap: bool
    marks: tuple[tuple[int, int], ...] = ()
    marker_end: int = 0
    is_furniture: bool = False
    cells: tuple[Stretch, ...] = ()
    memory: dict[str, object] = field(default_factory=dict)
    in_table: bool = False

    @property
    def body(self) -> str:
        """The text behind the bullet."""
        return self.words.text[self.marker_end :]


def lines_of(document: Document) -> list[Line]:
    """Return every block as a line, furniture included, ordered by place."""
    return [_line(order, block) for order, block in enumerate(document.blocks)]


def _line(order: int, block: Block) -> Line:
    text = block.text
    words = Stretch(text, (Piece(0, len(text), text, block.place),))
    marks: tuple[tuple[int, int], ...] = ()
    if "*" in text or "|" in text or text[0] == "#" or "[book" in text:
        words, marks = _without_marks(words)
    match = _BULLET.match(words.text)
    cells = tuple(words.cut(start, end) for start, end in _cell_spans(block, words)) if block.cells else ()
    return Line(
        order,
        block,
        words,
        words.text,
        folded(words.text),
        block.gap,
        marks,
        match.end() if match else 0,
        block.kind is BlockKind.FURNITURE or not words.text,
        cells,
    )


def _cell_spans(block: Block, words: Stretch) -> list[tuple[int, int]]:
    """Return where the cells stand in the reading text, which may lack marks."""
    spans = []
    for cell in block.cells:
        if not cell.text:
            continue
        start = _reading_offset(words, cell.place.start)
        end = _reading_offset(words, cell.place.end)
        if end > start:
            spans.append((start, end))
    return spans


def _reading_offset(words: Stretch, place: int) -> int:
    at = 0
    for piece in words.pieces:
        if place <= piece.place.start:
            return piece.at
        at = piece.at + min(place - piece.place.start, piece.shown)
        if place <= piece.place.end:
            return at
    return at


def _without_marks(words: Stretch) -> tuple[Stretch, tuple[tuple[int, int], ...]]:
    """Return the stretch without its marks, and the places of the marks in the document."""
    text = words.text
    kept: list[Piece] = []
    marks: list[tuple[int, int]] = []
    shown, at, base = "", 0, words.pieces[0].place.start
    for match in [*_MARKS.finditer(text), None]:
        end = match.start() if match else len(text)
        for piece in words.cut(at, end).pieces if end > at else ():
            kept.append(Piece(len(shown), piece.shown, piece.words, piece.place))
            shown += piece.words
        if match:
            marks.append((base + match.start(), base + match.end()))
            at = match.end()
    return Stretch(shown, tuple(kept)).stripped(), tuple(marks)
