"""Asking for venues for many meetings at once: all of them or none."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.arrangements.actions.book import book_venue
from samverk.arrangements.models import Booking
from samverk.arrangements.queries.spans import span_of_meeting
from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken


@transaction.atomic
def book_year(
    chosen: Iterable[tuple[Meeting, Venue]], *, on: date, by: User, participants: int | None = None
) -> list[Booking]:
    """Ask each venue for its meeting's time, and return the bookings.

    Raises the codes of ``book_venue``, and ``RuleBroken("booking-without-meeting")`` for a meeting without hours; then
    nothing is booked.
    """
    made = []
    for meeting, venue in chosen:
        span = span_of_meeting(meeting)
        if span is None:
            raise RuleBroken("booking-without-meeting", meeting.public_id)
        made.append(book_venue(venue, span, on=on, by=by, meeting=meeting, participants=participants))
    return made
