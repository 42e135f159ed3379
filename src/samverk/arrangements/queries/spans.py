"""When things are: meetings, bookings and the options of a poll."""

from samverk.arrangements.models import Booking, DateOption
from samverk.arrangements.timespan import Timespan
from samverk.meetings.models import Meeting


def span_of_meeting(meeting: Meeting) -> Timespan | None:
    """Return when a meeting is, ``None`` where its day or hours are not known."""
    if meeting.held_on is None or meeting.starts_at is None or meeting.ends_at is None:
        return None
    return Timespan(meeting.held_on, meeting.starts_at, meeting.ends_at, meeting.last_on)


def span_of_booking(booking: Booking) -> Timespan:
    """Return when the venue is held."""
    return Timespan(booking.on, booking.starts_at, booking.ends_at, booking.last_on)


def span_of_option(option: DateOption) -> Timespan:
    """Return when a meeting would be."""
    return Timespan(option.on, option.starts_at, option.ends_at, option.last_on)
