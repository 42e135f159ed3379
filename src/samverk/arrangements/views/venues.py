"""The register of venues."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.me import me
from samverk.arrangements.access import arranging_or_404, venue_or_404
from samverk.arrangements.forms import MergeForm, NameForm, VenueFilter, VenueForm
from samverk.arrangements.models import Booking
from samverk.arrangements.queries.bookings import listed_bookings
from samverk.arrangements.queries.venues import listed_venues, venue_warnings
from samverk.arrangements.views.acting import shown, told, worded
from samverk.design.paging import Page, page_of
from samverk.directory.actions.keep_venue import add_venue, add_venue_name, change_venue
from samverk.directory.actions.merge import merge
from samverk.directory.models import Venue
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import users_only


@require_safe
@users_only
def venues(request: HttpRequest) -> HttpResponse:
    """List venues, narrowed by municipality, size and business."""
    arranging_or_404(request)
    form = VenueFilter(request.GET)
    chosen = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    page: Page[Venue] = page_of(listed_venues(**chosen), request.GET)
    return shown(request, "venues.html", page=page, form=form, is_narrowed=bool(chosen))


@users_only
def new_venue(request: HttpRequest) -> HttpResponse:
    """Put a venue into the register."""
    arranging_or_404(request)
    form = VenueForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_venue(**form.cleaned_data, by=me(request))
        except RuleBroken as refused:
            form.add_error("name", worded(refused))
        else:
            return redirect("arrangements:venue", made.public_id)
    return shown(request, "edit_venue.html", form=form)


@require_safe
@users_only
def venue(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what is known of a venue, and its bookings."""
    found = venue_or_404(request, public_id)
    page: Page[Booking] = page_of(listed_bookings(venue=found), request.GET)
    return shown(
        request,
        "venue.html",
        venue=found,
        names=found.names.order_by("name"),
        warnings=list(venue_warnings(found, participants=None, on=timezone.localdate())),
        page=page,
        name_form=NameForm(),
        merge_form=MergeForm(keep=found),
    )


@users_only
def edit_venue(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change what is known of a venue."""
    found = venue_or_404(request, public_id)
    form = VenueForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_venue(found, **form.cleaned_data, by=me(request))
        except RuleBroken as refused:
            form.add_error("name", worded(refused))
        else:
            return redirect("arrangements:venue", public_id)
    return shown(request, "edit_venue.html", form=form, venue=found)


@require_POST
@users_only
def name_venue(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note another spelling."""
    found = venue_or_404(request, public_id)
    form = NameForm(request.POST)
    if form.is_valid():
        with told(request, _("The name is noted; minutes that use it mean this venue.")):
            add_venue_name(found, form.cleaned_data["name"], by=me(request))
    return redirect("arrangements:venue", public_id)


@require_POST
@users_only
def merge_venue(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let two entries be one venue."""
    found = venue_or_404(request, public_id)
    form = MergeForm(request.POST, keep=found)
    if form.is_valid():
        with told(request, _("The two entries are one venue now.")):
            merge(found, form.cleaned_data["gone"], by=me(request))
    return redirect("arrangements:venue", public_id)
