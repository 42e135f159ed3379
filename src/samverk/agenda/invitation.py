"""A meeting as an invitation in iCalendar form.

Source: RFC 5545 (the form), RFC 5546 (request and cancellation), RFC 6047 (by e-mail).
"""

from datetime import UTC, datetime
from email.utils import parseaddr

from django.conf import settings
from icalendar import Calendar, Event, vCalAddress, vText

from samverk.agenda.queries.call_plan import Recipient
from samverk.agenda.queries.sheet import begins_at, ends_at
from samverk.meetings.calendar_name import calendar_name
from samverk.meetings.models import Meeting

OPTIONAL = frozenset({"deputy", "preparation"})


def invitation(
    meeting: Meeting, recipient: Recipient, *, title: str, text: str, address: str, sequence: int, at: datetime
) -> str:
    """Return the invitation of one recipient; of a cancelled meeting, its withdrawal. Empty without day and hours.

    ``sequence`` grows when day, hours or place change: a calendar takes the highest. ``text`` names nothing
    confidential; ``address`` is where the agenda is.
    """
    start, end = begins_at(meeting), ends_at(meeting)
    if start is None or end is None:
        return ""
    is_off = meeting.cancelled_at is not None
    calendar = Calendar()
    calendar.add("prodid", "-//Samverk//Samverk//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "REQUEST")
    event = Event()
    event.add("uid", calendar_name(meeting))
    event.add("sequence", sequence)
    event.add("dtstamp", at.astimezone(UTC))
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", end.astimezone(UTC))
    event.add("summary", title)
    event.add("description", text)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("url", address)
    if meeting.place_as_written:
        event.add("location", meeting.place_as_written)
    event.add("organizer", _organizer(meeting), encode=False)
    event.add("attendee", _attendee(recipient), encode=False)
    calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


def _organizer(meeting: Meeting) -> vCalAddress:
    organizer = vCalAddress(f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}")
    organizer.params["cn"] = vText(meeting.body_as_written or "Samverk")
    return organizer


def _attendee(recipient: Recipient) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{recipient.address}")
    attendee.params["cn"] = vText(recipient.person.name)
    attendee.params["role"] = vText("OPT-PARTICIPANT" if recipient.seat in OPTIONAL else "REQ-PARTICIPANT")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    attendee.params["rsvp"] = vText("TRUE")
    return attendee
