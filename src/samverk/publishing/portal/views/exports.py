"""Any list, taken along with the filters of its page."""

import tempfile
import time
from collections.abc import Callable, Iterator

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.caller import address_of
from samverk.publishing.portal.exports.as_csv import csv_lines
from samverk.publishing.portal.exports.as_json import json_lines
from samverk.publishing.portal.exports.as_xlsx import write_xlsx
from samverk.publishing.portal.exports.bounds import may_export
from samverk.publishing.portal.lists.all_lists import LISTINGS
from samverk.publishing.portal.lists.listing import Table
from samverk.publishing.portal.pages import audience

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Smaller files stay in memory.
IN_MEMORY = 2 * 1024 * 1024


@require_safe
def export(request: HttpRequest, listing: str, form: str) -> HttpResponseBase:
    """Answer with the list as a file; 429 to whoever has fetched too many within a minute."""
    if form not in WRITERS:
        raise Http404
    if not may_export(address_of(request, settings.PROXIES), int(time.time() // 60)):
        return _too_many(request)
    table = LISTINGS[listing].table(audience(request), request.GET)
    response = WRITERS[form](table)
    response["Content-Disposition"] = f'attachment; filename="{table.name}.{form}"'
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _too_many(request: HttpRequest) -> HttpResponse:
    response = render(request, "design/429.html", status=429)
    response["Retry-After"] = "60"
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


WRITERS: dict[str, Callable[[Table], HttpResponseBase]] = {"csv": _as_csv, "json": _as_json, "xlsx": _as_xlsx}
