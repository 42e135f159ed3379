"""Table rows: what stands side by side is printed side by side."""

from collections.abc import Iterable
from itertools import zip_longest

from minutebook.model.blocks import BlockKind
from minutebook.read.draft import Line

LONG = 100


def row_lines(cells: list[list[Line]]) -> list[Line]:
    """Return the printed lines of a table row, whose cells hold lines of their own.

    The first lines of all cells make one line with columns, the second lines another, as on paper. Cells that
    hold running text, or a table, are read one after the other instead; so is a row of a single cell.
    """
    if len(cells) < 2 or _is_layout(cells):
        return [line for cell in cells for line in cell]
    rows: list[Line] = []
    blank = 0
    for side_by_side in zip_longest(*map(_with_empty_lines, cells)):
        row = _row(side_by_side)
        if row is None:
            blank += 1
        else:
            row.blank, blank = blank, 0
            rows.append(row)
    return rows


def _with_empty_lines(cell: list[Line]) -> list[Line | None]:
    spread: list[Line | None] = []
    for line in cell:
        spread += [None] * line.blank
        spread.append(line)
    return spread


def _is_layout(cells: list[list[Line]]) -> bool:
    """Tell whether two cells hold running text side by side, or one of them a table."""
    if any(line.columns for cell in cells for line in cell):
        return True
    manifold = [cell for cell in cells if len(cell) > 1]
    return len(manifold) > 1 and sum(any(len(line.text) > LONG for line in cell) for cell in manifold) > 1


def _row(lines: Iterable[Line | None]) -> Line | None:
    """Return one printed line; alone in its row, a heading or a list item stays what it is."""
    side_by_side = list(lines)
    written = [line for line in side_by_side if line and line.text.strip()]
    if not written:
        return None
    first = written[0]
    return Line(
        text="",
        kind=first.kind if len(written) == 1 and first.kind is not BlockKind.PARAGRAPH else BlockKind.ROW,
        level=first.level if len(written) == 1 else None,
        page=first.page,
        bold=all(line.bold for line in written),
        marker=first.marker,
        columns=tuple(line.text.replace("\t", " ") if line else "" for line in side_by_side),
    )
