"""Where the acts of one meeting wait for each other."""

from datetime import datetime, time

from django.utils import timezone

from samverk.meetings.actions.touch import touch
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken

State = Meeting.State


def in_session(meeting_id: int) -> Meeting:
    """Return the meeting as it now is, and hold its other acts back until this one is stored.

    Raises ``RuleBroken("not-in-session")`` if it is not open.
    """
    meeting = _first_in_line(meeting_id)
    if not meeting.is_in_session:
        raise RuleBroken("not-in-session", meeting.public_id)
    return meeting


def with_attendance(meeting_id: int, now: datetime) -> Meeting:
    """Return the meeting as it now is, if it may be said who was there: on its day, and until its minutes are approved.

    Raises ``RuleBroken("attendance-not-now")`` otherwise.
    """
    meeting = _first_in_line(meeting_id)
    first, last = meeting.held_on, meeting.last_on or meeting.held_on
    today = timezone.localdate(now)
    is_the_day = first is not None and last is not None and first <= today <= last
    is_open = meeting.state == State.CALLED and meeting.cancelled_at is None and is_the_day
    is_minuted = meeting.opened_at is not None and meeting.state in (State.CALLED, State.HELD, State.DRAFTED)
    if not (is_open or is_minuted):
        raise RuleBroken("attendance-not-now", meeting.public_id)
    return meeting


def clock(moment: datetime) -> time:
    """Return the time of day here, in whole minutes, as minutes give it."""
    return timezone.localtime(moment).time().replace(second=0, microsecond=0)


def bounds(meeting: Meeting, now: datetime) -> tuple[time, time]:
    """Return between which times somebody can come and go: the meeting, as far as it has come.

    Nobody can before it is opened. A meeting of several days, or one that goes on after midnight, binds no hours.
    """
    if meeting.opened_at is None:
        return time.max, time.min
    ends_at = meeting.closed_at or now
    went_past_midnight = timezone.localdate(ends_at) != timezone.localdate(meeting.opened_at)
    if went_past_midnight or (meeting.last_on or meeting.held_on) != meeting.held_on:
        return time.min, time.max
    opened = clock(meeting.opened_at)
    return min(opened, meeting.starts_at or opened), clock(ends_at)


def _first_in_line(meeting_id: int) -> Meeting:
    # The update holds the meeting's row, so that what is read after it is what others have stored.
    touch(meeting_id)
    return Meeting.objects.select_related("body").get(pk=meeting_id)
