"""The description of the API, its page for readers, and whole lists as lines."""

import json
import time
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samverk.accounts.caller import address_of
from samverk.publishing import published
from samverk.publishing.api import rows
from samverk.publishing.api.endpoints import ROOT, api
from samverk.publishing.api.house_api import not_there, problem
from samverk.publishing.api.rows import Columns
from samverk.publishing.api.shapes import AskedClauses, AskedItems, AskedMeetings
from samverk.publishing.for_everybody import for_everybody
from samverk.publishing.portal.pages import public_page
from samverk.publishing.published import CITIZENS
from samverk.records.taking_along.bounds import may_export

LINES = "application/jsonl"


def whole_lists() -> "dict[str, tuple[QuerySet[Any, Any], Columns]]":
    """Return the lists that can be taken whole, by name."""
    return {
        "meetings": (rows.meetings(AskedMeetings()), rows.MEETINGS),
        "items": (rows.items(AskedItems()), rows.ITEMS),
        "clauses": (rows.clauses(AskedClauses()), rows.CLAUSES),
        "bodies": (published.bodies(CITIZENS), rows.BODIES),
        "organisations": (published.organisations(CITIZENS), rows.ORGANISATIONS),
        "persons": (published.persons(CITIZENS), rows.PERSONS),
        "matters": (published.matters(CITIZENS), rows.MATTERS),
    }


@require_safe
def described(request: HttpRequest) -> HttpResponse:
    """Answer with the description in OpenAPI."""
    said = api.get_openapi_schema(path_prefix=f"{ROOT}/")
    return for_everybody(request, JsonResponse(said, json_dumps_params={"ensure_ascii": False}))


@require_safe
def lines(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer with a whole list, a line of JSON each; 429 to whoever has fetched too many within a minute."""
    wanted = whole_lists().get(name)
    if wanted is None:
        return not_there(request)
    if not may_export(address_of(request, settings.PROXIES), int(time.time() // 60)):
        response = problem(429, _("Too many whole lists were fetched from this address. Wait a minute."))
        response["Retry-After"] = "60"
        return response
    answer = StreamingHttpResponse(_as_lines(*wanted), content_type=LINES)
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "no-store"
    return answer


def _as_lines(found: "QuerySet[Any, Any]", columns: Columns) -> Iterator[bytes]:
    for row in rows.streamed(found, columns):
        yield json.dumps(row, cls=DjangoJSONEncoder, ensure_ascii=False).encode() + b"\n"


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
    return render(request, "api/about.html", {"operations": operations, "lists": list(whole_lists())})
