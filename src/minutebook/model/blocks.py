"""What a reader makes of a file: a row of blocks over one canonical text."""

from dataclasses import dataclass
from enum import StrEnum

from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes
from minutebook.model.source import Place, Source


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    ROW = "row"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row or one column of a laid-out line. ``place`` lies within the block's."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Block:
    """One printed line or one paragraph, never empty.

    ``text`` is ``document.text[place.start:place.end]``: what a reader of the printed page sees, automatic
    numbering and list marks included. ``level`` is 1 for the highest heading and for the outermost list;
    ``None`` where the format does not tell. ``wrapped`` says that the format breaks paragraphs into lines (a text
    page, a PDF), so that the next block may continue this one; a Word paragraph is whole. ``gap`` says that
    empty space or a new page stands before it. ``bold`` means the whole of it is emphasised. ``indent`` is the
    number of columns of white space before it. ``marker`` is the leading list mark or number that was drawn
    by the format and is part of ``text`` ("§ 12", "1.", "•").
    """

    kind: BlockKind
    text: str
    place: Place
    level: int | None = None
    gap: bool = False
    bold: bool = False
    wrapped: bool = False
    indent: int = 0
    marker: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its text, and the blocks that divide it.

    Every character of ``text`` that is not white space lies in exactly one block; blocks are ordered by place.
    ``findings`` are the reader's own (an encoding repaired, a page that needs OCR). ``carried`` are the minutes that a
    file of our own holds beside its pages, where the two agree.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    carried: Minutes | None = None
