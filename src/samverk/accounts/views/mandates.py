"""Giving, changing and ending mandates."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samverk.accounts.forms import LastDayForm, MandateForm
from samverk.accounts.me import me
from samverk.accounts.messages import REFUSALS
from samverk.accounts.views.people import keepers_only, page_of_person
from samverk.directory.actions import Seating, change_mandate, end_mandate, give_mandate
from samverk.directory.models import Mandate, Person
from samverk.records.refusal import RuleBroken

FIELDS = {"ends-before-it-starts": "holds_to", "no-seat-left": "organisation", "already-seated": "seat"}


@require_POST
@keepers_only
def give(request: HttpRequest, public_id: str) -> HttpResponse:
    """Seat a person in a body."""
    subject = get_object_or_404(Person, public_id=public_id)
    form = MandateForm(request.POST)
    if form.is_valid():
        try:
            give_mandate(subject, Seating(**form.cleaned_data), by=me(request))
        except RuleBroken as refused:
            _say(form, refused)
        else:
            messages.success(request, _("The mandate has been saved."))
            return redirect("accounts:person", public_id)
    return page_of_person(request, subject, mandate=form)


@keepers_only
def mandate(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a mandate, and store what is changed about it."""
    subject = _mandate(public_id)
    form = MandateForm(request.POST or None, initial=_said(subject))
    if request.method == "POST" and form.is_valid():
        try:
            change_mandate(subject, Seating(**form.cleaned_data), by=me(request))
        except RuleBroken as refused:
            _say(form, refused)
        else:
            messages.success(request, _("The mandate has been saved."))
            return redirect("accounts:person", subject.person.public_id)
    return _page(request, subject, form, LastDayForm(auto_id="end_%s"))


@require_POST
@keepers_only
def end(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a mandate after a last day."""
    subject = _mandate(public_id)
    form = LastDayForm(request.POST, auto_id="end_%s")
    if form.is_valid():
        try:
            end_mandate(subject, **form.cleaned_data, by=me(request))
        except RuleBroken as refused:
            form.add_error("last_day", str(REFUSALS[refused.code]))
        else:
            messages.success(request, _("The mandate has been ended."))
            return redirect("accounts:person", subject.person.public_id)
    return _page(request, subject, MandateForm(initial=_said(subject)), form)


def _page(request: HttpRequest, subject: Mandate, form: Form, ending: Form) -> HttpResponse:
    shown = {"subject": subject, "form": form, "ending_form": ending, "section": "people"}
    return render(request, "accounts/mandate.html", shown)


def _mandate(public_id: str) -> Mandate:
    found = Mandate.objects.select_related("person", "body", "organisation").filter(body__isnull=False)
    return get_object_or_404(found, public_id=public_id)


def _said(subject: Mandate) -> dict[str, object]:
    fields = ("body", "organisation", "seat", "role", "holds_from", "holds_to")
    return {field: getattr(subject, field) for field in fields}


def _say(form: Form, refused: RuleBroken) -> None:
    form.add_error(FIELDS.get(refused.code), str(REFUSALS[refused.code]))
