"""The meetings of a year, as rows of a list and marks of a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from django.db.models import QuerySet

from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.planning import wording

# More meetings than this in a year make no picture that anybody could read.
MOST = 1500


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting in the year; ``state`` is a key of ``wording.STATES``."""

    public_id: str
    on: date
    last_on: date | None
    starts_at: time | None
    ends_at: time | None
    kind: str
    state: str
    title: str
    number: str
    place: str
    body: Body


def of_year(meetings: QuerySet[Meeting], year: int, body: str = "") -> QuerySet[Meeting]:
    """Return those of ``meetings`` that begin in ``year``, in order; only of the body with that public id, if given."""
    found = meetings.filter(held_on__gte=date(year, 1, 1), held_on__lte=date(year, 12, 31))
    if body:
        found = found.filter(body__public_id=body)
    return found.select_related("body").order_by("held_on", "starts_at", "pk")


def entries(meetings: QuerySet[Meeting]) -> list[Entry]:
    """Return ``meetings`` as entries, in one query."""
    return [_entry(meeting) for meeting in meetings[:MOST]]


def bodies_in(found: Sequence[Entry]) -> list[Body]:
    """Return the bodies of ``found``, each once, in the order of the alphabet."""
    return sorted({entry.body.pk: entry.body for entry in found}.values(), key=lambda body: body.sort_key)


def years_of(meetings: QuerySet[Meeting], this_year: int) -> list[int]:
    """Return the years that hold meetings, this one and the next among them, the latest first."""
    held = {day.year for day in meetings.order_by().dates("held_on", "year")}
    return sorted(held | {this_year, this_year + 1}, reverse=True)


def _entry(meeting: Meeting) -> Entry:
    assert meeting.held_on is not None
    assert meeting.body is not None
    return Entry(
        public_id=meeting.public_id,
        on=meeting.held_on,
        last_on=meeting.last_on,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        kind=meeting.kind,
        state=wording.state_of(meeting),
        title="" if meeting.source_id else meeting.title,
        number=meeting.number_as_written,
        place=meeting.place_as_written,
        body=meeting.body,
    )
