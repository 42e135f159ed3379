"""A list as the answer to a request: by the ending of its address."""

import tempfile
from collections.abc import Callable, Iterator

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse

from samverk.records.taking_along.as_csv import csv_lines
from samverk.records.taking_along.as_json import json_lines
from samverk.records.taking_along.as_xlsx import write_xlsx
from samverk.records.taking_along.table import Table

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Smaller files stay in memory.
IN_MEMORY = 2 * 1024 * 1024


def taken_along(table: Table, form: str) -> HttpResponseBase:
    """Return the list as a file; ``form`` is one of ``FORMS``. It is kept by no cache and found by no search engine."""
    response = FORMS[form](table)
    response["Content-Disposition"] = f'attachment; filename="{table.name}.{form}"'
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _encoded(lines: Iterator[str]) -> Iterator[bytes]:
    return (line.encode() for line in lines)


def _as_csv(table: Table) -> HttpResponseBase:
    return StreamingHttpResponse(_encoded(csv_lines(table)), content_type="text/csv; charset=utf-8")


def _as_json(table: Table) -> HttpResponseBase:
    return StreamingHttpResponse(_encoded(json_lines(table)), content_type="application/json")


def _as_xlsx(table: Table) -> HttpResponseBase:
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  the answer closes it
    write_xlsx(table, file)
    file.seek(0)
    return FileResponse(file, content_type=SPREADSHEET)


FORMS: dict[str, Callable[[Table], HttpResponseBase]] = {"csv": _as_csv, "json": _as_json, "xlsx": _as_xlsx}
