"""A list as CSV."""

from collections.abc import Iterator, Sequence

from samverk.records.spreadsheet import csv_rows
from samverk.records.taking_along.cells import as_text
from samverk.records.taking_along.table import Table


def csv_lines(table: Table) -> Iterator[str]:
    """Return the file line by line."""
    return csv_rows(_rows(table))


def _rows(table: Table) -> Iterator[Sequence[str]]:
    yield [str(column.label) for column in table.columns]
    for row in table.rows:
        yield [as_text(cell, column) for cell, column in zip(row, table.columns, strict=True)]
