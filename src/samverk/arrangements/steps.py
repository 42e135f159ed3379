"""What is to be arranged for a meeting: who prepares it, and where it is held."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samverk.arrangements.models import Booking, Rota, Turn
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom, Step, StepState


def steps_of(meeting: Meeting, on: date) -> Iterator[Step]:
    """Yield the steps of a meeting that is not held yet; with three queries."""
    if meeting.cancelled_at is not None or meeting.state not in (Meeting.State.PLANNED, Meeting.State.CALLED):
        return
    if meeting.body is not None and Rota.objects.filter(body=meeting.body_id).exists():
        yield _turn(meeting, reverse("arrangements:rota", args=[meeting.body.public_id]))
    yield _venue(meeting)


def _turn(meeting: Meeting, address: str) -> Step:
    turn = Turn.objects.filter(meeting=meeting).select_related("organisation", "substitute").first()
    if turn is None:
        detail = _("Nobody sits in the rotating seat.")
        return Step(_("Say who prepares the meeting"), address, StepState.OPEN, ForWhom.KEEP, detail)
    detail = _("%(name)s prepares the meeting.") % {"name": (turn.substitute or turn.organisation).name}
    return Step(_("Say who prepares the meeting"), address, StepState.DONE, ForWhom.FOLLOW, detail)


def _venue(meeting: Meeting) -> Step:
    label = _("Book the venue")
    booking = meeting.bookings.exclude(state=Booking.State.CANCELLED).select_related("venue").order_by("-pk").first()
    if booking is None:
        address = f"{reverse('arrangements:new-booking')}?meeting={meeting.public_id}"
        return Step(label, address, StepState.DONE if meeting.venue_id else StepState.OPEN)
    agreed = booking.state in (Booking.State.CONFIRMED, Booking.State.INVOICED)
    must_ask = booking.state == Booking.State.ASK_AGAIN
    state = StepState.DONE if agreed else StepState.MISSING if must_ask else StepState.OPEN
    detail = _("%(venue)s: %(state)s.") % {"venue": booking.venue.name, "state": booking.get_state_display()}
    return Step(label, reverse("arrangements:booking", args=[booking.public_id]), state, detail=detail)
