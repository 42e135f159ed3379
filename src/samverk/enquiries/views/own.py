"""The asker's own page behind their link: confirming, how it stands, taking it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samverk.design.behind_links import for_its_bearer, opens_nothing
from samverk.enquiries.access import enquiry_of
from samverk.enquiries.actions import confirm_enquiry, withdraw_enquiry
from samverk.enquiries.messages import REFUSALS
from samverk.enquiries.models import Enquiry
from samverk.records.refusal import RuleBroken


@never_cache
def own(request: HttpRequest, token: str) -> HttpResponse:
    """Show the request behind the link; confirm it or take it back. Opening the page alone changes nothing."""
    try:
        enquiry = enquiry_of(request, token)
    except RuleBroken as refused:
        return for_its_bearer(opens_nothing(request, refused.code, REFUSALS[refused.code]))
    return for_its_bearer(_act(request, enquiry, token) if request.method == "POST" else _page(request, enquiry))


def _page(request: HttpRequest, enquiry: Enquiry) -> HttpResponse:
    overdue = enquiry.is_overdue(timezone.localdate())
    return render(request, "enquiries/own.html", {"enquiry": enquiry, "is_overdue": overdue})


def _act(request: HttpRequest, enquiry: Enquiry, token: str) -> HttpResponse:
    match request.POST.get("act", ""):
        case "confirm":
            if confirm_enquiry(enquiry, at=timezone.now()):
                messages.success(request, _("Thank you. Your request is received."))
        case "withdraw":
            _withdraw(request, enquiry)
        case _:
            raise Http404
    return redirect("enquiries:own", token)


def _withdraw(request: HttpRequest, enquiry: Enquiry) -> None:
    try:
        withdraw_enquiry(enquiry, at=timezone.now())
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, _("The request is withdrawn."))
