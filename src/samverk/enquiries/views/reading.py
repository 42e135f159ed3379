"""Reading requests: the list, and one with how it stands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samverk.accounts.access import sits_somewhere, standing_in
from samverk.design.paging import page_of
from samverk.enquiries.access import enquiries_for, sight_of, users_only
from samverk.enquiries.queries.listing import in_list_order, listed, narrowed
from samverk.rounds.access import kept_bodies

SHOWS = ("", "owed", "overdue", "settled")


@require_safe
@users_only
def enquiries(request: HttpRequest) -> HttpResponse:
    """List the requests that the caller may see, those that are owed an answer first."""
    today, standing = timezone.localdate(), standing_in(request)
    show = request.GET.get("show", "")
    found = in_list_order(narrowed(enquiries_for(request.user, standing), show, today))
    context = {
        "section": "desk",
        "page": page_of(found, request.GET, shown=listed(today)),
        "show": show if show in SHOWS else "",
        "kept": kept_bodies(request.user, standing),
        "may_file": sits_somewhere(request.user),
    }
    return render(request, "enquiries/enquiries.html", context)


@require_safe
@users_only
def enquiry(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show one request, and to whoever owes the answer what may be done with it."""
    sight = sight_of(request, public_id)
    context = {
        "section": "desk",
        "sight": sight,
        "enquiry": sight.enquiry,
        "is_overdue": sight.enquiry.is_overdue(timezone.localdate()),
    }
    return render(request, "enquiries/enquiry.html", context)
