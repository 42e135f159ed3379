"""Where one enters, the outside bodies, and what came from them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.contacts import actions
from samverk.contacts.access import enter_or_404, keeping_or_404, seen_invitations, seen_visits, users_only
from samverk.contacts.forms import ContactForm, PartyForm, ReportForm
from samverk.contacts.messages import worded
from samverk.contacts.models import ContactPerson, ReportBack
from samverk.contacts.queries.lists import parties as listed_parties
from samverk.contacts.views.acting import shown, told
from samverk.design.paging import Page, page_of
from samverk.directory.models import Organisation
from samverk.records.refusal import RuleBroken

SHOWN = 5


@require_safe
@users_only
def start(request: HttpRequest) -> HttpResponse:
    """Show what is ahead and what came last."""
    enter_or_404(request)
    standing, today = standing_in(request), timezone.localdate()
    visits = seen_visits(request.user, standing).select_related("organisation", "body")
    invitations = seen_invitations(request.user, standing).select_related("organisation", "body")
    return shown(
        request,
        "start.html",
        visits=visits.filter(on__gte=today, state__in=("planned", "ready")).order_by("on", "id")[:SHOWN],
        invitations=invitations.filter(on__gte=today).order_by("on", "id")[:SHOWN],
        reports=ReportBack.objects.select_related("organisation")[:SHOWN],
    )


@users_only
def parties(request: HttpRequest) -> HttpResponse:
    """List the outside bodies, and add one."""
    enter_or_404(request)
    form = PartyForm(request.POST or None)
    if request.method == "POST":
        keeping_or_404(request)
        if form.is_valid():
            try:
                made = actions.add_party(form.cleaned_data["name"], kind=form.cleaned_data["kind"], by=me(request))
            except RuleBroken as refused:
                form.add_error("name", worded(refused))
            else:
                return redirect("contacts:party", made.public_id)
    page: Page[Organisation] = page_of(listed_parties(), request.GET)
    return shown(request, "parties.html", form=form, page=page)


@require_safe
@users_only
def party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show an outside body: whom one reaches, its visits, what came from it, and its networks."""
    found = _party(request, public_id)
    visits = seen_visits(request.user, standing_in(request)).filter(organisation=found).select_related("body")
    return shown(
        request,
        "party.html",
        party=found,
        contacts=found.contact_persons.filter(ended_on=None).order_by("name"),
        visits=visits[:SHOWN],
        networks=found.networks_run.order_by("sort_key"),
        page=page_of(found.reports_back.select_related("noted_by"), request.GET),
        contact_form=ContactForm(auto_id="contact_%s"),
        report_form=ReportForm(initial={"on": timezone.localdate()}, auto_id="report_%s"),
    )


@require_POST
@users_only
def contact(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note whom one reaches at an outside body."""
    keeping_or_404(request)
    found, form = _party(request, public_id), ContactForm(request.POST)
    if not form.is_valid():
        return shown(request, "mistaken.html", form=form, party=found)
    with told(request, _("The contact is noted.")):
        actions.add_contact(found, **form.cleaned_data, by=me(request))
    return redirect("contacts:party", public_id)


@require_POST
@users_only
def end_contact(request: HttpRequest, public_id: str, contact_id: str) -> HttpResponse:
    """Let somebody be no contact any more."""
    keeping_or_404(request)
    found = get_object_or_404(ContactPerson, organisation=_party(request, public_id), public_id=contact_id)
    with told(request, _("The contact is taken away.")):
        actions.end_contact(found, on=timezone.localdate(), by=me(request))
    return redirect("contacts:party", public_id)


@require_POST
@users_only
def report(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note what came from an outside body."""
    keeping_or_404(request)
    found, form = _party(request, public_id), ReportForm(request.POST)
    if not form.is_valid():
        return shown(request, "mistaken.html", form=form, party=found)
    with told(request, _("What came is noted.")):
        actions.note_report(found, **form.cleaned_data, by=me(request))
    return redirect("contacts:party", public_id)


@require_safe
@users_only
def reports(request: HttpRequest) -> HttpResponse:
    """List what came from outside, the newest first."""
    enter_or_404(request)
    page: Page[ReportBack] = page_of(ReportBack.objects.select_related("organisation"), request.GET)
    return shown(request, "reports.html", page=page)


def _party(request: HttpRequest, public_id: str) -> Organisation:
    enter_or_404(request)
    return get_object_or_404(Organisation, public_id=public_id, is_member=False)
