"""Meetings as an iCalendar file (RFC 5545), in the time of Stockholm.

A meeting keeps its UID for ever; SEQUENCE grows whenever it is moved, described anew or cancelled, and a cancelled
one stays, as STATUS:CANCELLED, so that calendar programs strike it out.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from samverk.planning.queries.calendar_entries import CalendarEntry

ZONE = ZoneInfo("Europe/Stockholm")
PRODUCT = "-//Samverk//Calendar of meetings//SV"
MEDIA_TYPE = "text/calendar; charset=utf-8"
# How often a calendar program should ask again.
ASK_AGAIN = timedelta(hours=4)


def as_icalendar(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """Return the calendar called ``name``; the same entries give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_event(entry))
    # Without a meeting no zone is named, and the library has none to describe.
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", f"{entry.public_id}@samverk")
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at.astimezone(UTC))
    event.add("summary", entry.summary)
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("url", entry.address)
    if entry.place:
        event.add("location", vText(entry.place))
    if entry.description:
        event.add("description", entry.description)
    last_on = entry.last_on or entry.on
    if entry.starts_at is None:
        event.add("dtstart", entry.on)
        event.add("dtend", last_on + timedelta(days=1))
    else:
        event.add("dtstart", _moment(entry.on, entry.starts_at))
        event.add("dtend", _moment(last_on, entry.ends_at or entry.starts_at))
    return event


def _moment(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE)
