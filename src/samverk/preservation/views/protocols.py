"""Protocols: to read, to print, to take along."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samverk.accounts.access import may_edit_register
from samverk.design.paging import Page, page_of
from samverk.preservation.access import protocol_or_404, staff_only
from samverk.preservation.models import Protocol
from samverk.preservation.queries.sheets import lines_of, protocol_sheet, protocols_sheet
from samverk.preservation.views.acting import as_file


@require_safe
@staff_only
def protocols(request: HttpRequest) -> HttpResponse:
    """List the protocols, the latest first."""
    page: Page[Protocol] = page_of(Protocol.objects.order_by("-number"), request.GET)
    return render(
        request, "preservation/protocols.html", {"section": "preservation", "page": page, "keeps": _keeps(request)}
    )


@require_safe
@staff_only
def protocols_file(request: HttpRequest, form: str) -> HttpResponseBase:
    """Hand out the list of protocols."""
    return as_file(request, protocols_sheet(), form)


@require_safe
@staff_only
def protocol(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a protocol with every thing on it: it is printed as a whole."""
    found = protocol_or_404(public_id)
    context = {"section": "preservation", "protocol": found, "things": lines_of(found), "keeps": _keeps(request)}
    return render(request, "preservation/protocol.html", context)


@require_safe
@staff_only
def protocol_file(request: HttpRequest, public_id: str, form: str) -> HttpResponseBase:
    """Hand out a protocol as a file."""
    return as_file(request, protocol_sheet(protocol_or_404(public_id)), form)


def _keeps(request: HttpRequest) -> bool:
    return may_edit_register(request.user)
