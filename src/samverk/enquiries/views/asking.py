"""Asking: an outsider's form that anybody may fill in, a member's form, and taking a request back."""

import hashlib

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import only_if, sits_somewhere, standing_in
from samverk.accounts.actions.admit_attempt import Refused, address_subject, admit
from samverk.accounts.caller import address_of
from samverk.accounts.me import me
from samverk.directory.models import Organisation
from samverk.enquiries.access import askable_from_inside, askable_from_outside, filed_or_404, users_only
from samverk.enquiries.actions import file_from_inside, file_from_outside, withdraw_enquiry
from samverk.enquiries.forms import InsideForm, OutsideForm
from samverk.enquiries.messages import REFUSALS
from samverk.records.refusal import RuleBroken

# Within a quarter of an hour: what one network may send, and what may be sent in the name of one address.
PER_NETWORK = 10
PER_EMAIL = 3
TOO_MANY = 429


@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Take an outsider's request; it counts when they have confirmed their address."""
    bodies = askable_from_outside()
    form = OutsideForm(request.POST or None, bodies=bodies, initial={"body": request.GET.get("body", "")})
    status = 200
    if request.method == "POST" and form.is_valid():
        # A machine is told the same as everybody, and nothing is kept.
        if form.is_by_a_machine:
            return redirect("enquiries:sent")
        if _are_too_many(request, form.cleaned_data["email"]):
            form.add_error(None, _("Too many requests were sent from here. Wait a quarter of an hour."))
            status = TOO_MANY
        else:
            try:
                file_from_outside(form.cleaned_data["body"], form.filed(), at=timezone.now())
            except RuleBroken as refused:
                form.add_error(None, str(REFUSALS[refused.code]))
            else:
                return redirect("enquiries:sent")
    context = {"form": form, "has_bodies": bodies.exists()}
    return render(request, "enquiries/ask.html", context, status=status)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Tell an outsider to look into their letters."""
    return render(request, "enquiries/sent.html")


@only_if(sits_somewhere)
def new(request: HttpRequest) -> HttpResponse:
    """Take a member's request."""
    standing, user = standing_in(request), me(request)
    held = next((held for held in standing.held if held.organisation_id is not None), None)
    organisation = Organisation.objects.filter(pk=held.organisation_id or 0).first() if held else None
    initial = {"body": request.GET.get("body", ""), "organisation": organisation.name if organisation else ""}
    form = InsideForm(request.POST or None, bodies=askable_from_inside(standing), initial=initial)
    if request.method == "POST" and form.is_valid():
        body = form.cleaned_data["body"]
        seat = standing.seat_for(body.pk)
        filed = form.filed(name=user.name, email=user.email)
        behalf = seat.on_behalf_of if seat else ""
        enquiry = file_from_inside(body, filed, at=timezone.now(), by=user, on_behalf_of=behalf)
        messages.success(request, _("Your request is received. Here you see how it stands."))
        return redirect("enquiries:enquiry", enquiry.public_id)
    return render(request, "enquiries/new.html", {"section": "desk", "form": form})


@require_POST
@users_only
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take one's own request back."""
    enquiry = filed_or_404(request, public_id)
    try:
        withdraw_enquiry(enquiry, at=timezone.now(), by=me(request))
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, _("The request is withdrawn."))
    return redirect("enquiries:enquiry", public_id)


def _are_too_many(request: HttpRequest, email: str) -> bool:
    known = hashlib.sha256(email.lower().encode()).hexdigest()
    network = address_subject(address_of(request, settings.PROXIES), "enquiry")
    limits = {network: PER_NETWORK, f"enquiry:{known}": PER_EMAIL}
    return isinstance(admit(limits, at=timezone.now()), Refused)
