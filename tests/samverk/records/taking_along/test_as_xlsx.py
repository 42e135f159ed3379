"""Spreadsheets, read back by another library."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO

from django.utils.functional import lazystr
from openpyxl import load_workbook

from samverk.records.taking_along.as_xlsx import MOST_CHARACTERS, write_xlsx
from samverk.records.taking_along.table import Cell, Column, Form, Table

COLUMNS = (
    Column("text", lazystr("Text")),
    Column("day", lazystr("Day"), Form.DAY),
    Column("money", lazystr("Money"), Form.MONEY),
    Column("number", lazystr("Number"), Form.NUMBER),
)


def written(rows: Iterator[Sequence[Cell]]) -> list[tuple[object, ...]]:
    file = BytesIO()
    write_xlsx(Table("list", "A title that is longer than a sheet may have", COLUMNS, rows), file)
    sheet = load_workbook(file).active
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_cells_keep_their_kind() -> None:
    found = written(iter([("att notera", date(2024, 2, 16), 8_500_050, 3), ("", None, None, 0)]))

    assert found == [
        ("Text", "Day", "Money", "Number"),
        ("att notera", datetime.fromisoformat("2024-02-16"), 85000.5, 3),
        (None, None, None, 0),
    ]


def test_text_stays_text_whatever_it_begins_with() -> None:
    found = written(iter([("=1+1", None, None, None), ("http://samverk.example", None, None, None)]))

    assert [row[0] for row in found[1:]] == ["=1+1", "http://samverk.example"]


def test_text_longer_than_a_cell_is_cut() -> None:
    found = written(iter([("a" * (MOST_CHARACTERS + 5), None, None, None)]))

    assert len(str(found[1][0])) == MOST_CHARACTERS
