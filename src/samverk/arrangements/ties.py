"""What this room ties to a meeting: whose turn it is to prepare, and the venue that was booked."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from samverk.arrangements.models import Booking, Turn
from samverk.meetings.models import Meeting
from samverk.meetings.ties import Tie


def what_is_arranged(meeting: Meeting) -> Iterator[Tie]:
    """Yield the turn, which moves along, and the bookings, which must be asked again; with two queries."""
    turn = Turn.objects.filter(meeting=meeting).select_related("organisation", "substitute", "rota__body").first()
    if turn is not None:
        name = (turn.substitute or turn.organisation).name
        address = reverse("arrangements:rota", args=[turn.rota.body.public_id])
        yield Tie("turn", _("%(name)s prepares the meeting.") % {"name": name}, moves_along=True, address=address)
    bookings = meeting.bookings.exclude(state=Booking.State.CANCELLED).select_related("venue")
    for booking in bookings:
        said = _("%(venue)s is booked (%(state)s) and must be asked again.")
        words = {"venue": booking.venue.name, "state": booking.get_state_display()}
        address = reverse("arrangements:booking", args=[booking.public_id])
        yield Tie("booking", said % words, moves_along=False, address=address)
