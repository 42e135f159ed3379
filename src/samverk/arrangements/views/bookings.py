"""Bookings: the list, one booking with its acts, and a year of them at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samverk.accounts.access import standing_in
from samverk.accounts.me import me
from samverk.arrangements.access import arranging_or_404, booking_or_404
from samverk.arrangements.actions import advance_booking, book_venue, cancel_booking, request_again
from samverk.arrangements.actions.book_year import book_year
from samverk.arrangements.forms import AdvanceForm, BookingForm, CancelForm, RotationForm
from samverk.arrangements.models import Booking
from samverk.arrangements.queries.bookings import STEPS_AFTER, listed_bookings, rotation_of
from samverk.arrangements.queries.rotation_asked import rotation_asked
from samverk.arrangements.queries.spans import span_of_meeting
from samverk.arrangements.queries.venues import venue_warnings
from samverk.arrangements.views.acting import shown, told, worded
from samverk.design.paging import Page, page_of
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from samverk.rounds.access import kept_bodies, users_only


@require_safe
@users_only
def bookings(request: HttpRequest) -> HttpResponse:
    """List bookings, narrowed by state."""
    arranging_or_404(request)
    state = request.GET.get("state", "")
    page: Page[Booking] = page_of(listed_bookings(state=state), request.GET)
    return shown(request, "bookings.html", page=page, state=state, states=Booking.State.choices)


@users_only
def new_booking(request: HttpRequest) -> HttpResponse:
    """Ask for a venue, under ``?meeting=`` for a meeting at its hours."""
    arranging_or_404(request)
    meeting = _meeting_asked(request)
    form = BookingForm(request.POST or None, initial=_initial(request, meeting))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = book_venue(
                said["venue"],
                form.span(),
                on=timezone.localdate(),
                by=me(request),
                meeting=meeting,
                participants=said["participants"],
                note=said["note"],
            )
        except RuleBroken as refused:
            form.add_error(None, worded(refused))
        else:
            return redirect("arrangements:booking", made.public_id)
    return shown(request, "new_booking.html", form=form, meeting=meeting)


def _meeting_asked(request: HttpRequest) -> Meeting | None:
    public_id = request.GET.get("meeting", "")
    bodies = kept_bodies(request.user, standing_in(request))
    return get_object_or_404(Meeting, public_id=public_id, body__in=bodies) if public_id else None


def _initial(request: HttpRequest, meeting: Meeting | None) -> dict[str, Any]:
    initial: dict[str, Any] = {"venue": Venue.objects.filter(public_id=request.GET.get("venue", "")).first()}
    span = span_of_meeting(meeting) if meeting else None
    if span is not None:
        initial |= {"on": span.on, "last_on": span.last_on, "starts_at": span.starts_at, "ends_at": span.ends_at}
    return initial


@require_safe
@users_only
def booking(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a booking with its history and what can be done next."""
    found = booking_or_404(request, public_id)
    following = STEPS_AFTER.get(Booking.State(found.state), ())
    return shown(
        request,
        "booking.html",
        booking=found,
        steps=found.steps.all(),
        warnings=list(venue_warnings(found.venue, participants=found.participants, on=found.on)),
        advance=AdvanceForm(states=following) if following else None,
        cancel=CancelForm(prefix="cancel"),
    )


@require_POST
@users_only
def advance(request: HttpRequest, public_id: str) -> HttpResponse:
    """Note what the venue has said."""
    found = booking_or_404(request, public_id)
    form = AdvanceForm(request.POST, states=STEPS_AFTER.get(Booking.State(found.state), ()))
    if form.is_valid():
        said = form.cleaned_data
        with told(request, _("The booking is noted as it stands now.")):
            advance_booking(found, said["to"], by=me(request), price_ore=said["price"], note=said["note"])
    else:
        messages.error(request, _("The booking has moved on or the price is no amount; nothing was changed."))
    return redirect("arrangements:booking", public_id)


@require_POST
@users_only
def cancel(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give the venue back, with what that costs."""
    found = booking_or_404(request, public_id)
    form = CancelForm(request.POST, prefix="cancel")
    fee = form.cleaned_data["fee"] if form.is_valid() else None
    with told(request, _("The booking is cancelled.")):
        cancel_booking(found, fee_ore=fee, by=me(request), note=form.cleaned_data.get("note", ""))
    return redirect("arrangements:booking", public_id)


@require_POST
@users_only
def again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask the venue for the meeting's new time."""
    found = booking_or_404(request, public_id)
    with told(request, _("The new time is requested.")):
        request_again(found, on=timezone.localdate(), by=me(request))
    return redirect("arrangements:booking", public_id)


@users_only
def rotation(request: HttpRequest) -> HttpResponse:
    """Ask for venues for all coming meetings of a body, going round among the municipalities."""
    arranging_or_404(request)
    bodies = kept_bodies(request.user, standing_in(request))
    on = timezone.localdate()
    asked = rotation_asked(request.GET, bodies, on)
    if asked is None:
        return shown(request, "rotation.html", bodies=bodies, year=on.year)
    found = rotation_of(asked.body.pk, on=on, up_to=asked.up_to, participants=asked.participants)
    form = RotationForm(request.POST or None, meetings=found.meetings, venues=found.venues, suggested=found.suggested)
    if request.method == "POST" and form.is_valid():
        with told(request):
            made = book_year(form.chosen(), on=on, by=me(request), participants=asked.participants)
            said = ngettext("%(count)d venue is requested.", "%(count)d venues are requested.", len(made))
            messages.success(request, said % {"count": len(made)})
            return redirect("arrangements:bookings")
    return shown(request, "rotation.html", bodies=bodies, year=asked.up_to.year, asked=asked, form=form)
