"""A list as a spreadsheet, written row by row to a file on disk so that memory does not grow with it."""

from collections.abc import Sequence
from datetime import date
from typing import IO, Any

from samverk.records.taking_along.table import Cell, Column, Form, Table

# The format holds 1,048,576 rows and 32,767 characters a cell.
MOST_ROWS = 1_048_575
MOST_CHARACTERS = 32_767
WIDTHS = {Form.TEXT: 24, Form.DAY: 12, Form.NUMBER: 10, Form.MONEY: 16}


def write_xlsx(table: Table, file: IO[bytes]) -> None:
    """Write ``table`` to ``file``; text stays text, whatever it begins with."""
    from xlsxwriter import Workbook  # noqa: PLC0415  a twelfth of the start of every process, and few ask for it

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        formats = {
            Form.DAY: book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            Form.MONEY: book.add_format({"num_format": "#,##0.00", "valign": "top"}),
            Form.NUMBER: book.add_format({"valign": "top"}),
            Form.TEXT: book.add_format({"text_wrap": True, "valign": "top"}),
        }
        sheet = book.add_worksheet(table.title[:31])
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, WIDTHS[column.form])
        sheet.write_row(0, 0, [str(column.label) for column in table.columns], book.add_format({"bold": True}))
        for line, row in zip(range(1, MOST_ROWS + 1), table.rows, strict=False):
            _write_row(sheet, line, row, table.columns, formats)


def _write_row(sheet: Any, line: int, row: Sequence[Cell], columns: Sequence[Column], formats: dict[Form, Any]) -> None:
    for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
        if cell is None or cell == "":
            continue
        if isinstance(cell, date):
            sheet.write_datetime(line, place, cell, formats[Form.DAY])
        elif isinstance(cell, int):
            sheet.write_number(line, place, cell / 100 if column.form is Form.MONEY else cell, formats[column.form])
        else:
            sheet.write_string(line, place, cell[:MOST_CHARACTERS], formats[Form.TEXT])
