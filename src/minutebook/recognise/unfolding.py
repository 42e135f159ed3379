"""Rows of tables told line by line, as minutes without tables would have them: heading, text, decision, who, when.

The other rules then need to know nothing of tables. The words stay where they were printed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import Label
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules.tables import Row, Table, tables_in
from minutebook.recognise.stretch import Stretch, joined

_TELLING = ("text", "decision", "action", "who", "when", "who-when", "note")
_LABELLED = frozenset({"decision", "action", "who", "when", "who-when"})


@dataclass(slots=True)
class Unfolded:
    """``lines`` with rows told line by line; ``heads`` are the head rows, and numbers that count no items."""

    lines: list[Line]
    heads: list[Stretch] = field(default_factory=list)


def unfolded(lines: Sequence[Line]) -> Unfolded:
    """Return the lines with the rows of telling tables unfolded; ``order`` counts anew."""
    tables = list(tables_in(lines))
    if not tables:
        return Unfolded(list(lines))
    told = {row.lines[0].order: (table, row) for table in tables for row in table.rows}
    gone = {line.order for table in tables for row in table.rows for line in row.lines}
    gone |= {table.head.order for table in tables}
    result = Unfolded([], [table.head.words for table in tables])
    for line in lines:
        if line.order in told:
            table, row = told[line.order]
            result.lines += _told(table, row)
            result.heads += _counters(table, row)
        elif line.order not in gone:
            result.lines.append(line)
    result.lines = [replace(line, order=order) for order, line in enumerate(result.lines)]
    return result


def _counters(table: Table, row: Row) -> Iterable[Stretch]:
    number = row.cells.get("number")
    return [number] if number is not None and not table.heads_items else []


def _told(table: Table, row: Row) -> Iterator[Line]:
    """Yield a row as lines: the matter first, then what was said, decided and charged."""
    line = row.lines[0]
    if table.heads_items:
        heading = joined(row.cells[meaning] for meaning in ("number", "matter") if meaning in row.cells)
        if heading.text:
            yield _line(line, heading, BlockKind.HEADING)
    for meaning in _TELLING:
        words = row.cells.get(meaning)
        head = table.head_of(meaning)
        if words is None or head is None or not any(letter.isalnum() for letter in words.text):
            continue
        if meaning in _LABELLED:
            whole = joined((head, words))
            told = _line(line, whole, BlockKind.PARAGRAPH)
            told.memory["part"] = Label("column", meaning, 0, len(head.text) + 1)
            yield told
        else:
            yield _line(line, words, BlockKind.PARAGRAPH)


def _line(line: Line, words: Stretch, kind: BlockKind) -> Line:
    """Return a line of its own for the words of some cells."""
    heading = kind is BlockKind.HEADING
    block = replace(line.block, kind=kind, text=words.text, cells=(), marker="", gap=True, bold=heading, level=None)
    return Line(line.order, block, words, words.text, folded(words.text), gap=True, in_table=True)
