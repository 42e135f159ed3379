"""A list as CSV, the way Swedish spreadsheets open it by a double click: UTF-8 with its mark, semicolons, CRLF."""

import csv
from collections.abc import Iterator

from samverk.publishing.portal.exports.cells import as_text
from samverk.publishing.portal.lists.listing import Table

MARK = "\ufeff"


class _Echo:
    """What the csv module writes to, giving each line straight back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(table: Table) -> Iterator[str]:
    """Return the file line by line; a line is one row, however many line breaks its cells hold."""
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    yield MARK + str(writer.writerow([str(column.label) for column in table.columns]))
    for row in table.rows:
        yield str(writer.writerow([as_text(cell, column) for cell, column in zip(row, table.columns, strict=True)]))
