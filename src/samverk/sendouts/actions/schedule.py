"""When a send-out goes: at an hour, some days before a meeting, or not at all."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from samverk.accounts.models import User
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sendouts.models import Sendout
from samverk.sendouts.queries.letters import letters_of
from samverk.sendouts.sending import IN_HAND, refuse_unfit
from samverk.sendouts.tasks import send_scheduled

State = Sendout.State
STILL_HERE = (State.DRAFT, State.HELD_UP, State.SCHEDULED)


@transaction.atomic
def schedule_sendout(
    sendout: Sendout, *, send_at: datetime, seen: int, at: datetime, by: User, days_before: int | None = None
) -> None:
    """Let a send-out go by itself at ``send_at``; with ``days_before`` it moves with its meeting.

    Raises ``RuleBroken``: ``"sends-in-the-past"``, ``"sendout-changed"``, and the codes of ``refuse_unfit`` for what
    could not even go today.
    """
    if send_at <= at:
        raise RuleBroken("sends-in-the-past", send_at.isoformat())
    if days_before is not None and sendout.meeting_id is None:
        raise RuleBroken("meeting-missing", sendout.public_id)
    refuse_unfit(letters_of(sendout, timezone.localdate(at), link_of=lambda _one: "…"))
    drafts = Sendout.objects.filter(pk=sendout.pk, state__in=IN_HAND, revision=seen)
    when = {"send_at": send_at, "days_before": days_before, "held_up_by": "", "held_up_because": ""}
    if not drafts.update(state=State.SCHEDULED, revision=F("revision") + 1, **when):
        raise RuleBroken("sendout-changed", sendout.public_id)
    sendout.refresh_from_db()
    trail.note("sendout-scheduled", sendout, by=by, send_at=send_at.isoformat())
    send_scheduled.using(run_after=send_at).enqueue(sendout.pk)


@transaction.atomic
def take_back_sendout(sendout: Sendout, *, by: User) -> None:
    """Make a scheduled send-out a draft again; raises ``RuleBroken("sendout-changed")`` where it has gone."""
    waiting = Sendout.objects.filter(pk=sendout.pk, state=State.SCHEDULED)
    if not waiting.update(state=State.DRAFT, send_at=None, days_before=None, revision=F("revision") + 1):
        raise RuleBroken("sendout-changed", sendout.public_id)
    sendout.refresh_from_db()
    trail.note("sendout-taken-back", sendout, by=by)


@transaction.atomic
def discard_sendout(sendout: Sendout, *, by: User) -> None:
    """Let a send-out never go; raises ``RuleBroken("sendout-changed")`` where it has."""
    here = Sendout.objects.filter(pk=sendout.pk, state__in=STILL_HERE)
    if not here.update(state=State.DISCARDED, send_at=None, revision=F("revision") + 1):
        raise RuleBroken("sendout-changed", sendout.public_id)
    sendout.refresh_from_db()
    trail.note("sendout-discarded", sendout, by=by)


def before_meeting(meeting: Meeting, days: int, hour: time) -> datetime:
    """Return the moment ``days`` before the meeting.

    Raises ``RuleBroken("meeting-without-day")`` for one that has none.
    """
    if meeting.held_on is None:
        raise RuleBroken("meeting-without-day", meeting.public_id)
    return timezone.make_aware(datetime.combine(meeting.held_on - timedelta(days=days), hour))
