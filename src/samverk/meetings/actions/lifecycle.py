"""From planned to approved: each step one conditional update, so that of two hands one succeeds.

planned → called → (in session) → held → drafted → approved
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal

from samverk.accounts.models import User
from samverk.directory.models import Body, Venue
from samverk.meetings import events
from samverk.meetings.actions.tie_clauses import let_deadlines_follow, tie_meant_clauses
from samverk.meetings.models import Meeting
from samverk.meetings.queries.next_number import next_number
from samverk.records import trail
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken

State = Meeting.State


@transaction.atomic
def plan_meeting(
    body: Body,
    *,
    on: date,
    starts_at: time,
    ends_at: time,
    by: User,
    last_on: date | None = None,
    kind: str = Meeting.Kind.ORDINARY,
    title: str = "",
    venue: Venue | None = None,
    prepares: Meeting | None = None,
) -> Meeting:
    """Put a meeting into the calendar, tie the clauses whose day it is, and return it.

    Raises ``RuleBroken`` with ``"ends-before-it-starts"``, ``"body-meets-already"`` if the body has another meeting at
    the same time, and ``"before-its-preparation"`` if it prepares a meeting that is held before it is over.
    """
    _refuse_wrong_times(on, last_on, starts_at, ends_at)
    _refuse_wrong_order(on, last_on, prepares, ())
    _refuse_second_meeting(body, on, last_on, starts_at, ends_at)
    public_id = new_public_id()
    meeting = Meeting.objects.create(
        public_id=public_id,
        register_key=f"planned {public_id}",
        body=body,
        body_as_written=body.name,
        title=title,
        kind=kind,
        held_on=on,
        last_on=last_on,
        starts_at=starts_at,
        ends_at=ends_at,
        venue=venue,
        place_as_written=venue.name if venue else "",
        prepares=prepares,
        state=State.PLANNED,
    )
    _note_planned(meeting, on, by)
    return meeting


@transaction.atomic
def move_meeting(
    meeting: Meeting, *, on: date, starts_at: time, ends_at: time, by: User, last_on: date | None = None
) -> None:
    """Move a meeting that has not begun; the deadlines tied to it move along, all else asks once this is stored.

    Raises ``RuleBroken`` with the codes of ``plan_meeting``, ``"nothing-to-change"`` where it is there already, and
    ``"meeting-has-begun"`` if it was opened, held or cancelled meanwhile.
    """
    _refuse_wrong_times(on, last_on, starts_at, ends_at)
    was = {"held_on": meeting.held_on, "last_on": meeting.last_on, "starts_at": meeting.starts_at}
    was["ends_at"] = meeting.ends_at
    becomes = {"held_on": on, "last_on": last_on, "starts_at": starts_at, "ends_at": ends_at}
    if was == becomes:
        raise RuleBroken("nothing-to-change", meeting.public_id)
    if meeting.body is not None:
        _refuse_second_meeting(meeting.body, on, last_on, starts_at, ends_at, besides=meeting.pk)
    _refuse_wrong_order(on, last_on, meeting.prepares, meeting.prepared_by.filter(cancelled_at=None))
    _step(_not_begun(meeting), "meeting-has-begun", meeting, **becomes)
    let_deadlines_follow([meeting.pk])
    tie_meant_clauses([on])
    trail.note(
        "meeting-moved",
        meeting,
        by=by,
        **{f"{name}_was": str(value or "") for name, value in was.items()},
        **{name: str(value or "") for name, value in becomes.items()},
    )
    _announce(events.meeting_moved, meeting)


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, because: str, at: datetime, by: User) -> None:
    """Cancel a meeting that has not begun; it stays in the calendar, struck out, and keeps its number.

    Raises ``RuleBroken("meeting-has-begun")`` if it was opened, held or cancelled meanwhile.
    """
    _step(_not_begun(meeting), "meeting-has-begun", meeting, cancelled_at=at, cancelled_because=because)
    trail.note("meeting-cancelled", meeting, by=by, because=because)
    _announce(events.meeting_cancelled, meeting)


@transaction.atomic
def call_meeting(meeting: Meeting, *, at: datetime, by: User) -> int:
    """Call a planned meeting and give it the body's next number of the year, which is returned.

    Raises ``RuleBroken("already-called")`` if somebody else came first or it was cancelled.
    """
    assert meeting.held_on is not None
    assert meeting.body_id is not None
    # The body's row is the queue in which two calls wait for each other: no number is given twice, none is left out.
    Body.objects.select_for_update().get(pk=meeting.body_id)
    planned = Meeting.objects.filter(pk=meeting.pk, state=State.PLANNED, cancelled_at=None)
    year = meeting.held_on.year
    number = next_number(meeting.body_id, year)
    _step(
        planned,
        "already-called",
        meeting,
        state=State.CALLED,
        called_at=at,
        number_year=year,
        number=number,
        number_as_written=f"{number}/{year}",
    )
    trail.note("meeting-called", meeting, by=by, number=f"{number}/{year}")
    _announce(events.meeting_called, meeting)
    return number


@transaction.atomic
def open_meeting(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Open a called meeting.

    Raises ``RuleBroken("not-called")`` if it is not called, or was opened or cancelled meanwhile.
    """
    called = Meeting.objects.filter(pk=meeting.pk, state=State.CALLED, opened_at=None, cancelled_at=None)
    _step(called, "not-called", meeting, opened_at=at)
    trail.note("meeting-opened", meeting, by=by)
    _announce(events.meeting_opened, meeting)


@transaction.atomic
def close_meeting(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Close a meeting in session. Nothing is decided by it: what was not confirmed is no decision.

    Raises ``RuleBroken("not-in-session")`` if it was closed meanwhile.
    """
    in_session = Meeting.objects.filter(
        pk=meeting.pk, state=State.CALLED, opened_at__isnull=False, opened_at__lte=at, closed_at=None
    )
    _step(in_session, "not-in-session", meeting, state=State.HELD, closed_at=at)
    trail.note("meeting-closed", meeting, by=by)
    _announce(events.meeting_closed, meeting)


@transaction.atomic
def send_draft_out(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Let the members see the draft of the minutes and comment on it.

    Raises ``RuleBroken("not-held")`` if it went out already, or the meeting was not held here.
    """
    held = Meeting.objects.filter(pk=meeting.pk, state=State.HELD, closed_at__isnull=False)
    _step(held, "not-held", meeting, state=State.DRAFTED, drafted_at=at)
    trail.note("minutes-drafted", meeting, by=by)
    _announce(events.minutes_drafted, meeting)


@transaction.atomic
def approve_minutes(meeting: Meeting, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Make a draft the record. Who asks has made sure that every member organisation is accounted for.

    Raises ``RuleBroken("not-drafted")`` if somebody else came first.
    """
    drafted = Meeting.objects.filter(pk=meeting.pk, state=State.DRAFTED)
    _step(drafted, "not-drafted", meeting, state=State.APPROVED, approved_at=at)
    trail.note("minutes-approved", meeting, by=by, on_behalf_of=on_behalf_of)
    _announce(events.minutes_approved, meeting)


def _step(rows: Any, otherwise: str, meeting: Meeting, **fields: Any) -> None:
    if not rows.update(**fields):
        raise RuleBroken(otherwise, meeting.public_id)
    for name, value in fields.items():
        setattr(meeting, name, value)


def _not_begun(meeting: Meeting) -> Any:
    return Meeting.objects.filter(
        pk=meeting.pk, state__in=(State.PLANNED, State.CALLED), opened_at=None, cancelled_at=None
    )


def _refuse_wrong_times(on: date, last_on: date | None, starts_at: time, ends_at: time) -> None:
    if (last_on or on) < on or ((last_on or on) == on and ends_at <= starts_at):
        raise RuleBroken("ends-before-it-starts", f"{on} {starts_at}")


def _refuse_wrong_order(
    on: date, last_on: date | None, prepares: Meeting | None, prepared_by: Iterable[Meeting]
) -> None:
    """Refuse a meeting that prepares one held before it is over, or is held before one that prepares it is over."""
    if prepares is not None and not prepares.cancelled_at and prepares.held_on and prepares.held_on <= (last_on or on):
        raise RuleBroken("before-its-preparation", prepares.public_id)
    for other in prepared_by:
        ready_on = other.last_on or other.held_on
        if ready_on and on <= ready_on:
            raise RuleBroken("before-its-preparation", other.public_id)


def _refuse_second_meeting(
    body: Body, on: date, last_on: date | None, starts_at: time, ends_at: time, *, besides: int | None = None
) -> None:
    """Refuse a meeting that overlaps another of the same body; the body's row is where two planners wait."""
    Body.objects.select_for_update().get(pk=body.pk)
    others = Meeting.objects.filter(body=body, cancelled_at=None, held_on__lte=last_on or on)
    if besides is not None:
        others = others.exclude(pk=besides)
    for other in others.filter(Q(held_on__gte=on) | Q(last_on__gte=on)):
        same_day = (other.last_on or other.held_on) == other.held_on == on == (last_on or on)
        is_apart = (
            same_day
            and other.starts_at is not None
            and other.ends_at is not None
            and (ends_at <= other.starts_at or other.ends_at <= starts_at)
        )
        if not is_apart:
            raise RuleBroken("body-meets-already", other.public_id)


def _note_planned(meeting: Meeting, on: date, by: User) -> None:
    tie_meant_clauses([on])
    trail.note("meeting-planned", meeting, by=by, on=on.isoformat())
    _announce(events.meeting_planned, meeting)


def _announce(event: Signal, meeting: Meeting) -> None:
    transaction.on_commit(partial(event.send, Meeting, meeting_ids=(meeting.pk,)))
