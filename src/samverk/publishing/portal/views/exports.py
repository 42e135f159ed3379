"""Any list, taken along with the filters of its page."""

import time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.caller import address_of
from samverk.publishing.portal.lists.all_lists import LISTINGS
from samverk.publishing.portal.pages import audience
from samverk.records.taking_along.answers import FORMS, taken_along
from samverk.records.taking_along.bounds import may_export


@require_safe
def export(request: HttpRequest, listing: str, form: str) -> HttpResponseBase:
    """Answer with the list as a file; 429 to whoever has fetched too many within a minute."""
    if form not in FORMS:
        raise Http404
    if not may_export(address_of(request, settings.PROXIES), int(time.time() // 60)):
        return _too_many(request)
    return taken_along(LISTINGS[listing].table(audience(request), request.GET), form)


def _too_many(request: HttpRequest) -> HttpResponse:
    response = render(request, "design/429.html", status=429)
    response["Retry-After"] = "60"
    return response
