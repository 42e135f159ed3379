"""What becomes of a send-out when the meeting it goes before is moved or cancelled."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sendouts.actions.schedule import before_meeting
from samverk.sendouts.held_up import hold_up
from samverk.sendouts.models import Sendout
from samverk.sendouts.tasks import send_scheduled

State = Sendout.State


def follow_moved(meeting_ids: Collection[int], *, at: datetime) -> int:
    """Let what goes some days before these meetings go as many days before their new days; return how many moved.

    One whose new hour is over goes at once; done twice it changes nothing.
    """
    return sum(_follow(one, at) for one in _tied(meeting_ids))


def follow_cancelled(meeting_ids: Collection[int]) -> int:
    """Hold up what was to go before meetings that are cancelled; return how many those are."""
    tied = list(_tied(meeting_ids))
    for sendout in tied:
        hold_up(sendout, RuleBroken("meeting-cancelled", str(sendout.meeting)))
    return len(tied)


def _tied(meeting_ids: Collection[int]) -> list[Sendout]:
    tied = Sendout.objects.filter(meeting__in=meeting_ids, state=State.SCHEDULED, days_before__isnull=False)
    return list(tied.select_related("meeting", "made_by").order_by("pk"))


@transaction.atomic
def _follow(sendout: Sendout, at: datetime) -> bool:
    assert sendout.meeting is not None
    assert sendout.send_at is not None
    assert sendout.days_before is not None
    hour = timezone.localtime(sendout.send_at).time()
    try:
        send_at = before_meeting(sendout.meeting, sendout.days_before, hour)
    except RuleBroken as refused:
        hold_up(sendout, refused)
        return False
    same = Sendout.objects.filter(pk=sendout.pk, state=State.SCHEDULED, send_at=sendout.send_at)
    if send_at == sendout.send_at or not same.update(send_at=send_at, revision=F("revision") + 1):
        return False
    trail.note("sendout-moved", sendout, send_at=send_at.isoformat())
    send_scheduled.using(run_after=max(send_at, at)).enqueue(sendout.pk)
    return True
