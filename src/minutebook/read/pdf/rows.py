"""Printed lines of a PDF page: pieces side by side make one line, kept apart by as much space as on paper."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line
from minutebook.read.pdf.pieces import Piece
from minutebook.read.text import BULLET

MARK = re.compile(r"([-\u2010-\u2015•·▪◦‣●□o*\uf0b7\uf0a7])")
NUMBER = re.compile(r"§?\s*\d{1,4}(?:\.\d{1,3})*[.)]?|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)]")
CLOSE = 8
SAME_LINE = 0.45
# Letters are never narrower in print, and a page is never wider than so many of them.
NARROWEST = 0.5
MAX_COLUMN = 400
APART = 3
GAP = 1.45
LARGE = 1.15
LONGEST_HEADING = 120
COLUMN_TEXT = 40
MANY_ROWS = 5


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the rows of a page from top to bottom; words that run up the margin come last, each in its own."""
    upright = [piece for piece in pieces if not piece.is_sideways]
    return _rows(upright) + [[piece] for piece in pieces if piece.is_sideways]


def usual_leading(pages: Iterable[list[list[Piece]]]) -> float:
    """Return the distance between lines of one paragraph: among the smallest, since minutes have short ones."""
    steps = sorted(
        above[0].middle - below[0].middle
        for rows in pages
        for above, below in pairwise(rows)
        if above[0].middle > below[0].middle and not below[0].is_sideways
    )
    return steps[len(steps) // 10] if steps else 0.0


def lines_of(rows: list[list[Piece]], page: int, leading: float) -> list[Line]:
    """Return the rows of a page as lines; a step much larger than ``leading`` is a gap."""
    upright = [piece for row in rows for piece in row if not piece.is_sideways]
    if not upright:
        return [_sideways(row[0], page) for row in rows]
    width = median((piece.right - piece.left) / len(piece.text) for piece in upright)
    width = max(abs(width), NARROWEST)
    margin = min(piece.left for piece in upright)
    size = Counter(round(piece.height, 1) for piece in upright).most_common(1)[0][0] or 1.0
    lines: list[Line] = []
    above: list[Piece] = []
    for row in rows:
        if row[0].is_sideways:
            lines.append(_sideways(row[0], page))
            continue
        line = _line(row, margin, width, page)
        larger = max(1.0, min(above[0].height, row[0].height) / size) if above else 1.0
        if above and above[0].middle - row[0].middle > GAP * leading * larger:
            line.blank = 1
        if row[0].height > LARGE * size and len(line.text) < LONGEST_HEADING and len(row) == 1:
            line.kind = BlockKind.HEADING
        lines.append(line)
        above = row
    return lines


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Put pieces that stand side by side into rows, from the top down and from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.middle):
        if rows and _is_beside(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return [[piece] for piece in pieces] if _is_newspaper(rows) else rows


def _is_beside(row: list[Piece], piece: Piece) -> bool:
    return abs(row[0].middle - piece.middle) < SAME_LINE * min(row[0].height, piece.height)


def _is_newspaper(rows: list[list[Piece]]) -> bool:
    """Tell whether a page is set in columns of running text, to be read one after the other."""
    full = sum(1 for row in rows if len(row) > 1 and min(len(piece.text) for piece in row) > COLUMN_TEXT)
    return full >= MANY_ROWS and full > 0.4 * len(rows)


def _line(row: list[Piece], margin: float, width: float, page: int) -> Line:
    """Return a row as one line; a list mark or number keeps close to its words, as in other formats."""
    indent = min(round((row[0].left - margin) / width), MAX_COLUMN)
    text = row[0].text
    bullet = MARK.fullmatch(text) if len(row) > 1 else None
    for number, piece in enumerate(row[1:]):
        column = min(round((piece.left - margin) / width), MAX_COLUMN) - indent
        is_close = number == 0 and column - len(text) <= CLOSE and (bullet or NUMBER.fullmatch(text))
        text += " " if is_close else " " * max(column - len(text), APART)
        text += piece.text
    bold = all(piece.bold for piece in row if not MARK.fullmatch(piece.text))
    line = Line(text, page=page, bold=bold, wrapped=True, indent=max(indent, 0))
    if marked := bullet or BULLET.match(text):
        line.kind, line.marker = BlockKind.LIST_ITEM, marked[1]
    return line


def _sideways(piece: Piece, page: int) -> Line:
    return Line(piece.text, BlockKind.FURNITURE, page=page, wrapped=True)
