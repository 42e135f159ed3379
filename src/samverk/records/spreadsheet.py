"""Tables as CSV, the way Swedish spreadsheets open them by a double click: UTF-8 with its mark, semicolons, CRLF."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

# A spreadsheet takes text that begins so for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MARK = "\ufeff"


class _Echo:
    """What the csv module writes to, giving each line straight back."""

    def write(self, line: str) -> str:
        return line


def harmless(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def cell(value: str | int | Decimal | None) -> str:
    """Return what stands in a cell: text without harm, numbers with a decimal comma, nothing for ``None``."""
    if value is None:
        return ""
    return harmless(value) if isinstance(value, str) else str(value).replace(".", ",")


def csv_rows(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Return a file line by line; a line is one row, however many line breaks its cells hold."""
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    mark = MARK
    for row in rows:
        yield mark + str(writer.writerow(row))
        mark = ""
