"""Tables whose head row tells that their rows are items, decisions or actions: "Nr | Åtgärd | Ansvarig | Klart".

A table that only lays out the head of the form, or a list of names, has no such head row and is left alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.lexicon import sv_tables
from minutebook.model.blocks import BlockKind
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.stretch import Stretch, joined

_MEANINGS = {folded(words): meaning for meaning, heads in sv_tables.COLUMNS.items() for words in heads}
_EDGE = " \t.:*_"


@dataclass(frozen=True, slots=True)
class Column:
    """``at`` is where it begins on the printed line."""

    meaning: str
    head: Stretch
    at: int


@dataclass(slots=True)
class Row:
    """``cells`` are what the row says, by the meaning of the column; ``lines`` are the lines it was printed on."""

    lines: list[Line]
    cells: dict[str, Stretch] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """``heads_items`` is true where a row is a matter, false where it only adds to the item around the table."""

    head: Line
    columns: list[Column]
    rows: list[Row]

    @property
    def heads_items(self) -> bool:
        return any(column.meaning == "matter" for column in self.columns)

    def head_of(self, meaning: str) -> Stretch | None:
        return next((column.head for column in self.columns if column.meaning == meaning), None)


def tables_in(lines: Sequence[Line]) -> Iterator[Table]:
    """Yield the tables with a telling head row, ordered by place."""
    shown = [line for line in lines if not line.is_furniture]
    at = 0
    while at < len(shown):
        columns = _columns(shown[at])
        at += 1
        if not columns:
            continue
        rows, after = _rows(shown, at, columns)
        if rows:
            yield Table(shown[at - 1], columns, rows)
        at = after


def _columns(line: Line) -> list[Column]:
    """Return the columns that a head row names, if they tell of matters, decisions or actions."""
    if len(line.cells) < 2 or len(line.text) > 300:
        return []
    columns = [
        Column(_MEANINGS.get(folded(cell.text).strip(_EDGE), ""), cell, _printed_at(line, cell)) for cell in line.cells
    ]
    meanings = {column.meaning for column in columns}
    if "" in meanings or len(meanings) < len(columns):
        return []
    charges = bool(meanings & {"who", "when", "who-when"})
    tells = "matter" in meanings and bool(meanings & {"text", "decision"})
    return columns if tells or (charges and meanings & {"action", "decision"}) else []


def _printed_at(line: Line, cell: Stretch) -> int:
    """Return the column of the page at which a cell begins; in a true table, which cell it is."""
    start = cell.pieces[0].place.start
    if line.block.kind is BlockKind.ROW:
        return next(index for index, other in enumerate(line.block.cells) if other.place.end > start)
    return line.block.indent + start - line.block.place.start


def _rows(shown: Sequence[Line], at: int, columns: list[Column]) -> tuple[list[Row], int]:
    """Return the rows below a head row, and where the text goes on behind them."""
    head = shown[at - 1]
    is_table = head.block.kind is BlockKind.ROW
    rows: list[Row] = []
    while at < len(shown):
        line = shown[at]
        if not any(letter.isalnum() for letter in line.text):
            if line.gap and rows:
                break
            at += 1
            continue
        if (line.block.kind is BlockKind.ROW) is not is_table or (not is_table and line.gap and rows) or _columns(line):
            break
        cells = _placed(line, columns)
        if rows and _goes_on(cells, columns, is_table=is_table):
            for meaning, words in cells.items():
                before = rows[-1].cells.get(meaning)
                rows[-1].cells[meaning] = joined((before, words)) if before else words
            rows[-1].lines.append(line)
        elif len(cells) > 1:
            rows.append(Row([line], cells))
        else:
            break
        at += 1
    return rows, at


def _placed(line: Line, columns: list[Column]) -> dict[str, Stretch]:
    """Return the cells of a line by the column under whose head they stand."""
    cells: dict[str, Stretch] = {}
    for cell in line.cells or (line.words,):
        at = _printed_at(line, cell)
        column = min(columns, key=lambda column: abs(column.at - at))
        before = cells.get(column.meaning)
        cells[column.meaning] = joined((before, cell)) if before else cell
    return cells


def _goes_on(cells: dict[str, Stretch], columns: list[Column], *, is_table: bool) -> bool:
    """Tell whether a printed line only goes on with the cells of the row above it."""
    if is_table:
        return False
    first = cells.get(columns[0].meaning)
    if first is None:
        return True
    return columns[0].meaning != "number" and first.text[:1].islower() and len(cells) < len(columns)
