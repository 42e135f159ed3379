"""What a calendar program is told about meetings. Nothing of their items: those may be confidential."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.db.models import Count, Max, Q, QuerySet

from samverk.meetings.models import Meeting
from samverk.planning import wording
from samverk.records.models import TrailEntry

# Acts after which a calendar program must show something else.
CHANGES = ("meeting-moved", "meeting-cancelled", "meeting-described")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One meeting; without hours it takes the whole day. ``changed_at`` is when it was last planned or changed."""

    public_id: str
    summary: str
    on: date
    last_on: date | None
    starts_at: time | None
    ends_at: time | None
    place: str
    address: str
    description: str
    is_cancelled: bool
    sequence: int
    changed_at: datetime


def calendar_entries(
    meetings: QuerySet[Meeting], address_of: Callable[[Meeting], str], *, since: date
) -> Iterator[CalendarEntry]:
    """Yield ``meetings`` from ``since`` on in the order of their days, in two queries.

    ``address_of`` is where a person reads about the meeting.
    """
    found = list(meetings.filter(held_on__gte=since).select_related("body").order_by("held_on", "starts_at", "pk"))
    changes = _changes([meeting.public_id for meeting in found])
    for meeting in found:
        assert meeting.held_on is not None
        sequence, changed_at = changes.get(meeting.public_id, (0, None))
        yield CalendarEntry(
            public_id=meeting.public_id,
            summary=_summary(meeting),
            on=meeting.held_on,
            last_on=meeting.last_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place_as_written,
            address=address_of(meeting),
            description=meeting.cancelled_because,
            is_cancelled=meeting.cancelled_at is not None,
            sequence=sequence,
            changed_at=changed_at or datetime.combine(meeting.held_on, time(), UTC),
        )


def _changes(public_ids: list[str]) -> dict[str, tuple[int, datetime]]:
    entries = TrailEntry.objects.filter(subject_kind="meeting", subject_id__in=public_ids).order_by()
    counted = entries.values_list("subject_id").annotate(n=Count("pk", filter=Q(act__in=CHANGES)), at=Max("at"))
    return {public_id: (count, at) for public_id, count, at in counted}


def _summary(meeting: Meeting) -> str:
    name = meeting.body.name if meeting.body else meeting.body_as_written
    parts = [name if not meeting.number_as_written else f"{name} {meeting.number_as_written}"]
    if meeting.kind != Meeting.Kind.ORDINARY:
        parts.append(str(wording.KINDS[meeting.kind]).lower())
    if meeting.title and not meeting.source_id:
        parts.append(meeting.title)
    return ", ".join(parts)
