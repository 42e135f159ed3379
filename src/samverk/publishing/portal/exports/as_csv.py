"""A list as CSV."""

from collections.abc import Iterator, Sequence

from samverk.design.spreadsheet import csv_rows
from samverk.publishing.portal.exports.cells import as_text
from samverk.publishing.portal.lists.listing import Table


def csv_lines(table: Table) -> Iterator[str]:
    """Return the file line by line."""
    return csv_rows(_rows(table))


def _rows(table: Table) -> Iterator[Sequence[str]]:
    yield [str(column.label) for column in table.columns]
    for row in table.rows:
        yield [as_text(cell, column) for cell, column in zip(row, table.columns, strict=True)]
