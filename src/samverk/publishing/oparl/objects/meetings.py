"""Meetings, each with its items, its place and its minutes."""

from collections.abc import Collection, Iterable
from datetime import datetime, time

from django.utils import timezone

from samverk.meetings.models import Attendance, Meeting
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.files import minutes_of
from samverk.publishing.oparl.objects.items import agenda_items
from samverk.publishing.oparl.objects.locations import location_of
from samverk.publishing.oparl.objects.naming import name_of
from samverk.publishing.oparl.vocabulary import STATES, Kind, Object, address, inside, said
from samverk.publishing.oparl.weights import weights_of
from samverk.publishing.published import CITIZENS

Grouped = dict[int, list[Object]]


def keys() -> Iterable[str]:
    return published.meetings(CITIZENS).order_by("id").values_list("public_id", flat=True)


def objects(wanted: Collection[str]) -> dict[str, Object]:
    found = list(published.meetings(CITIZENS).filter(public_id__in=wanted).select_related("body", "venue"))
    ids = [meeting.pk for meeting in found]
    items, people, weights = _items(ids), _people(ids), weights_of(ids)
    return {
        meeting.public_id: _meeting(
            meeting,
            items.get(meeting.pk, []),
            people.get(meeting.pk, {}),
            inside(minutes_of(meeting, weights), "meeting"),
        )
        for meeting in found
    }


def _items(meetings: list[int]) -> Grouped:
    grouped: Grouped = {}
    rows = published.items(CITIZENS).filter(meeting__in=meetings).select_related("meeting")
    for item, thing in agenda_items(list(rows.order_by("meeting_id", "position"))):
        grouped.setdefault(item.meeting_id, []).append(inside(thing, "meeting"))
    return grouped


def _people(meetings: list[int]) -> dict[int, dict[str, None]]:
    """Return the ids of those who were present and are known, each once."""
    present = published.attendances(CITIZENS).filter(
        meeting__in=meetings, section=Attendance.Section.PRESENT, person__isnull=False
    )
    grouped: dict[int, dict[str, None]] = {}
    for meeting, person in present.order_by("meeting_id", "position").values_list("meeting_id", "person__public_id"):
        grouped.setdefault(meeting, {})[address(Kind.PERSON, str(person))] = None
    return grouped


def _meeting(meeting: Meeting, items: list[Object], people: dict[str, None], minutes: Object) -> Object:
    return said(
        Kind.MEETING,
        meeting.public_id,
        name=name_of(meeting),
        meetingState=STATES[meeting.state],
        cancelled=meeting.cancelled_at is not None,
        start=_moment(meeting, meeting.starts_at or time()),
        end=_moment(meeting, meeting.ends_at),
        location=location_of(meeting),
        organization=[address(Kind.ORGANIZATION, meeting.body.public_id)] if meeting.body else [],
        participant=list(people),
        resultsProtocol=minutes,
        agendaItem=items,
        web=whole_address("portal:meeting", meeting.public_id),
    )


def _moment(meeting: Meeting, hour: time | None) -> str | None:
    """Return a moment of the meeting's day. OParl has no days without an hour: a start not written is midnight."""
    if meeting.held_on is None or hour is None:
        return None
    return timezone.make_aware(datetime.combine(meeting.held_on, hour)).isoformat()


MEETINGS = Crossing(Kind.MEETING, keys, objects)
