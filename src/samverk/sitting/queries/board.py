"""All that the screens of a meeting show in common; each screen takes its part of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from samverk.meetings.models import Meeting
from samverk.sitting.models import Adjournment, Floor
from samverk.sitting.queries.attending import Attending, attending_of
from samverk.sitting.queries.running import Line, lines_of


@dataclass(frozen=True, slots=True)
class Board:
    """The meeting as it stands at one ``revision``. It holds no clock: what is left of the time is asked with one."""

    meeting: Meeting
    revision: str
    lines: tuple[Line, ...]
    attending: Attending
    adjourned_at: datetime | None
    wall_names_confidential: bool

    @property
    def current(self) -> Line | None:
        return next((line for line in self.lines if line.pk == self.current_id), None)

    @property
    def current_id(self) -> int | None:
        floor = floor_of(self.meeting)
        return floor.item_id if floor else None

    @property
    def next(self) -> Line | None:
        """Return the item after the one that is up, or the first that was not up yet."""
        current = self.current
        if current is not None:
            return next((line for line in self.lines if line.position > current.position), None)
        return next((line for line in self.lines if not line.was_up), None)

    @property
    def previous(self) -> Line | None:
        current = self.current
        before = [line for line in self.lines if current is not None and line.position < current.position]
        return before[-1] if before else None

    @property
    def ends_at(self) -> datetime | None:
        """Return when the meeting should end, by its call."""
        meeting = self.meeting
        day = meeting.last_on or meeting.held_on
        if day is None or meeting.ends_at is None or meeting.closed_at is not None:
            return None
        return timezone.make_aware(datetime.combine(day, meeting.ends_at))


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Whole minutes left at a moment, negative once the time is over; ``None`` where there is no time to keep."""

    item: int | None
    meeting: int | None


def board_of(meeting: Meeting) -> Board:
    """Return the board of ``meeting``, which was fetched with its body and floor, with nine queries."""
    adjourned_at = Adjournment.objects.filter(meeting=meeting, ended_at=None).values_list("began_at", flat=True).first()
    floor = floor_of(meeting)
    return Board(
        meeting=meeting,
        revision=f"{meeting.live_revision}.{floor.texts if floor else 0}",
        lines=tuple(lines_of(meeting)),
        attending=attending_of(meeting),
        adjourned_at=adjourned_at,
        wall_names_confidential=bool(floor and floor.wall_names_confidential),
    )


def floor_of(meeting: Meeting) -> Floor | None:
    """Return the floor of a meeting, ``None`` before it is opened."""
    floor: Floor | None = getattr(meeting, "floor", None)
    return floor


def time_left(board: Board, now: datetime) -> TimeLeft:
    """Return what is left of the time at ``now``."""
    current = board.current
    return TimeLeft(
        item=_minutes(current.ends_at if current else None, now),
        meeting=_minutes(board.ends_at if board.meeting.is_in_session else None, now),
    )


def _minutes(until: datetime | None, now: datetime) -> int | None:
    return None if until is None else (until - now) // timedelta(minutes=1)
