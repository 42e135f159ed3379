"""Meetings as an iCalendar file (RFC 5545), in the time of Stockholm.

A meeting keeps its UID for ever; SEQUENCE grows whenever it is moved, described anew or cancelled, and a cancelled
one stays, as STATUS:CANCELLED, so that calendar programs strike it out.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText

from samverk.planning.queries.calendar_entries import CalendarEntry

ZONE = ZoneInfo("Europe/Stockholm")
WINTER_TIME, SUMMER_TIME = timedelta(hours=1), timedelta(hours=2)
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
    calendar.add_component(_zone())
    for entry in entries:
        calendar.add_component(_event(entry))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Return the rule of Stockholm's time as it has been since 1996, which also holds for years to come."""
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    summer.add("dtstart", datetime(1996, 3, 31, 2))  # noqa: DTZ001  local time is what the rule is in
    winter.add("dtstart", datetime(1996, 10, 27, 3))  # noqa: DTZ001  local time is what the rule is in
    for part, name, month, was, becomes in (
        (summer, "CEST", 3, WINTER_TIME, SUMMER_TIME),
        (winter, "CET", 10, SUMMER_TIME, WINTER_TIME),
    ):
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", was)
        part.add("tzoffsetto", becomes)
        part.add("tzname", name)
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


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
