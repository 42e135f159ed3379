"""Reading the register: the matrix, one entry, a municipality's report, and lists to take along."""

import time

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import has_logged_in, may_edit_register, standing_in
from samverk.accounts.caller import address_of
from samverk.collaborations.access import entry_or_404, may_suggest, members_only
from samverk.collaborations.forms import AcceptForm, AgreementForm, DeclineForm, EndForm, MergeForm
from samverk.collaborations.models import Collaboration, Party
from samverk.collaborations.queries.register import IN_REGISTER, Line, Matrix, findings_of, matrix_of, visible_to
from samverk.collaborations.queries.reviewing import directing, members_on
from samverk.collaborations.queries.sheet import in_year, register_sheet, report_sheet
from samverk.collaborations.views.acting import shown
from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.directory.naming import name_key
from samverk.records.handing_out import handed_out
from samverk.records.taking_along.answers import FORMS, taken_along
from samverk.records.taking_along.bounds import may_export

FIRST_YEAR, LAST_YEAR = 1990, 2100


@require_safe
def collaborations(request: HttpRequest) -> HttpResponse:
    """Show which municipality takes part in what: to everybody what is public, to members the whole register."""
    today = timezone.localdate()
    members = list(members_on(today))
    held: list[Matrix] = []

    def as_lines(rows: "QuerySet[Collaboration]") -> list[Line]:
        held.append(matrix_of(list(rows), members, today))
        return list(held[0].lines)

    page: Page[Line] = page_of(_asked(request), request.GET, shown=as_lines)
    findings = findings_of([line.entry for line in page.rows], today) if has_logged_in(request.user) else {}
    context = {
        "page": page,
        "matrix": held[0],
        "findings": findings,
        "forms": Collaboration.Form.choices,
        "members": members,
        "asked": request.GET,
        "form_asked": request.GET.get("form", ""),
        "may_suggest": may_suggest(request),
        "own": members_of(request, members),
        "year": today.year,
    }
    return shown(request, "collaborations.html", **context)


def members_of(request: HttpRequest, members: list[Organisation]) -> list[Organisation]:
    """Return the municipalities whose report the caller takes along: the own one, all of them for the secretariat."""
    if may_edit_register(request.user):
        return members
    own = directing(standing_in(request))
    return [member for member in members if member.pk in own]


def _asked(request: HttpRequest) -> "QuerySet[Collaboration]":
    """Return the entries that the filters of the address ask for; without any, those that go on."""
    entries = visible_to(request.user).filter(state__in=IN_REGISTER)
    if request.GET.get("ended") != "1":
        entries = entries.filter(state=Collaboration.State.LISTED)
    if form := request.GET.get("form", ""):
        entries = entries.filter(form=form)
    if organisation := request.GET.get("organisation", ""):
        entries = entries.filter(parties__organisation__public_id=organisation)
    if words := name_key(request.GET.get("q", ""))[:100]:
        entries = entries.filter(Q(key__contains=words) | Q(names__key__contains=words)).distinct()
    return entries.order_by("sort_key", "pk")


@require_safe
def collaboration(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one entry; a former name of one leads to it."""
    entry = entry_or_404(request, public_id)
    if entry.public_id != public_id:
        return redirect("collaborations:collaboration", entry.public_id)
    today = timezone.localdate()
    context = {
        "entry": entry,
        "parties": entry.parties.select_related("organisation"),
        "names": entry.names.order_by("name"),
        "findings": findings_of([entry], today).get(entry.pk, ()) if has_logged_in(request.user) else (),
        "accept": AcceptForm(initial={"review_on": today.replace(day=1, year=today.year + 1)}),
        "decline": DeclineForm(),
        "end": EndForm(initial={"on": entry.runs_to or today}),
        "agreement": AgreementForm(),
        "merge": MergeForm(entry=entry) if may_edit_register(request.user) else None,
        "merged": entry.merged_from.order_by("sort_key"),
    }
    return shown(request, "collaboration.html", **context)


@require_safe
@members_only
def agreement(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """Hand out the agreement's file, to those who have logged in."""
    entry = entry_or_404(request, public_id)
    if entry.agreement_file is None:
        raise Http404
    return handed_out(entry.agreement_file, entry.agreement_name)


@require_safe
def export(request: HttpRequest, form: str) -> HttpResponseBase:
    """Answer with the register as a file, as far as the caller may see it."""
    return _refused(request, form) or taken_along(register_sheet(_asked(request)), form)


@require_safe
def report(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what a municipality took part in during a year, for its council."""
    organisation = get_object_or_404(Organisation, public_id=public_id)
    year = _year(request)
    parties = in_year(organisation, year).filter(collaboration__in=visible_to(request.user))
    page: Page[Party] = page_of(
        parties.select_related("collaboration__host").order_by("collaboration__sort_key"), request.GET
    )
    return shown(request, "report.html", organisation=organisation, year=year, page=page)


@require_safe
def report_export(request: HttpRequest, public_id: str, form: str) -> HttpResponseBase:
    """Answer with a municipality's year as a file, as far as the caller may see it."""
    organisation = get_object_or_404(Organisation, public_id=public_id)
    table = report_sheet(visible_to(request.user), organisation, _year(request))
    return _refused(request, form) or taken_along(table, form)


def _year(request: HttpRequest) -> int:
    said, this_year = request.GET.get("year", ""), timezone.localdate().year
    year = int(said) if said.isascii() and said.isdigit() and len(said) == 4 else this_year
    return year if FIRST_YEAR <= year <= LAST_YEAR else this_year


def _refused(request: HttpRequest, form: str) -> HttpResponse | None:
    if form not in FORMS:
        raise Http404
    if may_export(address_of(request, settings.PROXIES), int(time.time() // 60)):
        return None
    response = render(request, "design/429.html", status=429)
    response["Retry-After"] = "60"
    return response
