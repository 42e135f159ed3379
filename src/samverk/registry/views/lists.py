"""Registers as lists: for the house, and for everybody."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import has_logged_in, may_edit_register, only_if
from samverk.design.paging import Page, page_of
from samverk.records.taking_along.answers import taken_along
from samverk.records.taking_along.bounds import may_export
from samverk.registry.access import public_register, read_registers, register_or_404
from samverk.registry.models import Entry, Register
from samverk.registry.queries.check import checked
from samverk.registry.queries.listed import listed, sheet, years_of
from samverk.registry.queries.seen import Eyes, seen


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """List the registers that everybody may read."""
    registers = Register.objects.filter(is_public=True).select_related("body").order_by("body__sort_key")[:200]
    return render(request, "registry/start.html", {"section": "registry", "registers": registers, "is_house": False})


@require_safe
@only_if(has_logged_in)
def house(request: HttpRequest) -> HttpResponse:
    """List the registers of the bodies that the caller follows."""
    registers = read_registers(request).order_by("body__sort_key")[:200]
    context = {"section": "registry", "registers": registers, "is_house": True}
    return render(request, "registry/start.html", context | {"may_begin": may_edit_register(request.user)})


@require_safe
def public(request: HttpRequest, public_id: str, form: str = "") -> HttpResponseBase:
    """Show a register as everybody reads it."""
    return _list(request, public_register(public_id), Eyes.PUBLIC, form)


@require_safe
@only_if(has_logged_in)
def kept(request: HttpRequest, public_id: str, form: str = "") -> HttpResponseBase:
    """Show a register to those of the house."""
    register, eyes = register_or_404(request, public_id)
    return _list(request, register, eyes, form)


@require_safe
@only_if(has_logged_in)
def check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Go through a register and tell whether it still says what was entered."""
    register, _eyes = register_or_404(request, public_id)
    return render(request, "registry/check.html", {"section": "registry", "check": checked(register)})


def _list(request: HttpRequest, register: Register, eyes: Eyes, form: str) -> HttpResponseBase:
    today, asked = timezone.localdate(), request.GET
    year, words, case = asked.get("year", ""), _words(asked.get("q", "")), _words(asked.get("case", ""))
    rows = listed(register, eyes, year=year, words=words, case=case)
    if form:
        now = timezone.now()
        if not may_export(str(request.META.get("REMOTE_ADDR", "")), int(now.timestamp()) // 60):
            return HttpResponse(status=429)
        return taken_along(sheet(register, rows, eyes, today), form)
    page: Page[Entry] = page_of(rows, asked)
    context = {
        "section": "registry",
        "register": register,
        "page": page,
        "rows": list(seen(page.rows, eyes, today)),
        "years": years_of(register),
        "year": year,
        "words": words,
        "case_number": case,
        "is_public": eyes is Eyes.PUBLIC,
        "keeps": eyes is Eyes.KEEPER,
        "query": asked.urlencode(),
    }
    return render(request, "registry/register.html", context)


def _words(said: str) -> str:
    return said.replace("\0", "").strip()[:100]
