"""Planning one meeting, and moving or cancelling it with all that is tied to it, each in one act."""

from datetime import date, datetime, time

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.meetings.actions import lifecycle
from samverk.meetings.actions.tie_clauses import pass_clauses_on
from samverk.meetings.models import Meeting
from samverk.planning.actions.plan_year import link_chain
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def plan_one(
    body: Body,
    *,
    on: date,
    starts_at: time,
    ends_at: time,
    today: date,
    by: User,
    last_on: date | None = None,
    kind: str = Meeting.Kind.ORDINARY,
    title: str = "",
    place: str = "",
) -> Meeting:
    """Plan a single meeting, and link it into the chain of preparation.

    Raises ``RuleBroken`` with the codes of ``plan_meeting``, and ``"day-has-passed"``.
    """
    if on < today:
        raise RuleBroken("day-has-passed", on.isoformat())
    meeting = lifecycle.plan_meeting(
        body, on=on, starts_at=starts_at, ends_at=ends_at, last_on=last_on, kind=kind, title=title, by=by
    )
    if place:
        Meeting.objects.filter(pk=meeting.pk).update(place_as_written=place)
        meeting.place_as_written = place
    link_chain(body, [meeting])
    return meeting


@transaction.atomic
def move_planned(
    meeting: Meeting,
    *,
    on: date,
    starts_at: time,
    ends_at: time,
    today: date,
    by: User,
    last_on: date | None = None,
    leaves_chain: bool = False,
) -> None:
    """Move a meeting; its deadlines, themes and calendars move along.

    ``leaves_chain`` first loosens it from what it prepares and from what prepares it, and then links it anew to what
    fits its new day. Raises ``RuleBroken`` with the codes of ``move_meeting``, and ``"day-has-passed"``.
    """
    if on < today:
        raise RuleBroken("day-has-passed", on.isoformat())
    if leaves_chain:
        Meeting.objects.filter(pk=meeting.pk).update(prepares=None)
        Meeting.objects.filter(prepares=meeting).update(prepares=None)
        meeting.prepares = None
    lifecycle.move_meeting(meeting, on=on, starts_at=starts_at, ends_at=ends_at, last_on=last_on, by=by)
    if leaves_chain and meeting.body is not None:
        link_chain(meeting.body, [meeting])


@transaction.atomic
def cancel_planned(
    meeting: Meeting, *, because: str, at: datetime, by: User, deadlines_to: Meeting | None = None
) -> None:
    """Cancel a meeting; what was due at it is due at ``deadlines_to``, or on the day its words name where that is none.

    Raises ``RuleBroken("meeting-has-begun")`` if it was opened, held or cancelled meanwhile, and
    ``RuleBroken("meeting-cancelled")`` if ``deadlines_to`` was cancelled.
    """
    to = deadlines_to
    if to is not None and not Meeting.objects.filter(pk=to.pk, cancelled_at=None).exists():
        raise RuleBroken("meeting-cancelled", to.public_id)
    lifecycle.cancel_meeting(meeting, because=because, at=at, by=by)
    passed_on = pass_clauses_on(meeting, to)
    Meeting.objects.filter(prepares=meeting).update(prepares=None)
    if passed_on:
        trail.note("deadlines-passed-on", meeting, by=by, to=to.public_id if to else "", clauses=passed_on)


@transaction.atomic
def describe_meeting(meeting: Meeting, *, title: str, place: str, by: User) -> None:
    """Say what a meeting is called and where it is held.

    Raises ``RuleBroken("nothing-to-change")`` where both are so already, and ``RuleBroken("meeting-has-begun")`` if it
    was opened, held or cancelled.
    """
    if (meeting.title, meeting.place_as_written) == (title, place):
        raise RuleBroken("nothing-to-change", meeting.public_id)
    still = Meeting.objects.filter(
        pk=meeting.pk,
        state__in=(Meeting.State.PLANNED, Meeting.State.CALLED),
        opened_at=None,
        cancelled_at=None,
    )
    venue = meeting.venue if meeting.venue and meeting.venue.name == place else None
    if not still.update(title=title, place_as_written=place, venue=venue):
        raise RuleBroken("meeting-has-begun", meeting.public_id)
    trail.note("meeting-described", meeting, by=by, title=title, place=place)
