"""The description of the API, its page for readers, and whole lists as lines."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.caller import address_of
from samverk.publishing.api import csvw, rows
from samverk.publishing.api.about import examples, lists_shown, newest_meeting
from samverk.publishing.api.endpoints import ROOT, api
from samverk.publishing.api.house_api import not_there, problem
from samverk.publishing.api.rows import Columns
from samverk.publishing.api.whole_lists import whole_lists
from samverk.publishing.for_everybody import KEPT, UNLISTED, for_everybody
from samverk.publishing.portal.pages import public_page
from samverk.publishing.stamp import register_stamp
from samverk.records.taking_along.bounds import may_export

LINES = "application/jsonl"
Writer = Callable[[str, "QuerySet[Any, Any]", Columns], Iterator[bytes]]


@require_safe
def described(request: HttpRequest) -> HttpResponse:
    """Answer with the description in OpenAPI."""
    said = api.get_openapi_schema(path_prefix=f"{ROOT}/")
    return for_everybody(request, JsonResponse(said, json_dumps_params={"ensure_ascii": False}))


@require_safe
def lines(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer with a whole list, a line of JSON each."""
    return _whole(request, name, LINES, _as_lines)


@require_safe
def rows_as_csv(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer with a whole list as CSV, and with the address of what its columns hold."""
    answer = _whole(request, name, "text/csv; charset=utf-8; header=present", _as_csv)
    if answer.status_code == 200:
        answer["Link"] = f'<{name}.csv-metadata.json>; rel="describedby"; type="{csvw.MEDIA_TYPE}"'
    return answer


@require_safe
def columns_of_csv(request: HttpRequest, name: str) -> HttpResponse:
    """Answer with what the columns of a list hold (CSV on the Web)."""
    if name not in csvw.SHAPES:
        return not_there(request)
    said = csvw.described(name, f"{name}.csv")
    options = {"ensure_ascii": False, "indent": 1}
    return for_everybody(request, JsonResponse(said, json_dumps_params=options, content_type=csvw.MEDIA_TYPE))


def _whole(request: HttpRequest, name: str, media_type: str, written: Writer) -> HttpResponseBase:
    """Answer with a whole list; 304 to whoever has it, 429 to whoever has fetched too many within a minute."""
    wanted = whole_lists().get(name)
    if wanted is None:
        return not_there(request)
    # Nothing in these lists depends on the day.
    stamp = register_stamp(date.min)
    marked = f"{media_type}\n{name}\n{settings.HOUSE_ADDRESS}\n{stamp.words}\n{settings.SECRET_KEY}"
    etag = f'"{blake2b(marked.encode(), digest_size=12).hexdigest()}"'
    known = get_conditional_response(request, etag=etag)
    if known is None and not may_export(address_of(request, settings.PROXIES), int(time.time() // 60)):
        response = problem(429, _("Too many whole lists were fetched from this address. Wait a minute."))
        response["Retry-After"] = "60"
        return response
    answer = known or StreamingHttpResponse(written(name, *wanted), content_type=media_type)
    answer["Access-Control-Allow-Origin"] = "*"
    answer["X-Robots-Tag"] = UNLISTED
    answer["ETag"] = etag
    answer["Cache-Control"] = KEPT
    if stamp.changed_at is not None:
        answer["Last-Modified"] = http_date(stamp.changed_at.timestamp())
    return answer


def _as_lines(_name: str, found: "QuerySet[Any, Any]", columns: Columns) -> Iterator[bytes]:
    for row in rows.streamed(found, columns):
        yield json.dumps(row, cls=DjangoJSONEncoder, ensure_ascii=False).encode() + b"\n"


def _as_csv(name: str, found: "QuerySet[Any, Any]", columns: Columns) -> Iterator[bytes]:
    return (line.encode() for line in csvw.lines(name, rows.streamed(found, columns)))


@require_safe
def unknown(request: HttpRequest) -> HttpResponse:
    return not_there(request)


@public_page
def about(request: HttpRequest) -> HttpResponse:
    """Show what can be asked, for people who write programs."""
    said = api.get_openapi_schema(path_prefix=f"{ROOT}/")
    operations = [
        {"address": address, **operation["get"]} for address, operation in said["paths"].items() if "get" in operation
    ]
    context = {
        "operations": operations,
        "lists": lists_shown(),
        "examples": examples(),
        "sheet": f"{settings.HOUSE_ADDRESS}{reverse('api-csv', args=['clauses'])}",
        "newest": newest_meeting(),
        "licence": settings.DATA_LICENCE,
        "publisher": settings.PUBLISHER,
        "email": settings.PUBLISHER_EMAIL,
    }
    return render(request, "api/about.html", context)
