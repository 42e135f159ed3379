"""How a submission ends: the text is approved, or may be changed again."""

from datetime import datetime
from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.approving.events import item_approved
from samverk.approving.models import Submission
from samverk.approving.queries.shown_text import hash_of, text_now
from samverk.drafting.actions import approve as approve_minutes
from samverk.drafting.actions import unlock_text
from samverk.meetings.models import Item
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Submission.State


def conclude(submission: Submission, *, at: datetime, by: User) -> None:
    """Make the text final that everybody has approved. An item stays locked until its minutes are approved too.

    Raises ``RuleBroken("text-changed-since-shown")`` where the register says something else by now, for instance of
    who was there, and what ``drafting.approve`` raises.
    """
    meeting, item = submission.meeting, submission.item
    if hash_of(text_now(meeting, item)) != submission.sha256:
        raise RuleBroken("text-changed-since-shown", submission.public_id)
    _end(submission, State.APPROVED, at=at)
    if item is None:
        unlock_text(meeting)
        approve_minutes(meeting, at=at, by=by)
        return
    trail.note("item-approved-at-once", item, by=by)
    transaction.on_commit(partial(item_approved.send, Item, item_ids=(item.pk,)))


def stop(submission: Submission, state: str, *, because: str, at: datetime) -> None:
    """Let the text be changed again, and say why nobody approves it any more."""
    _end(submission, state, at=at, because=because)
    unlock_text(submission.meeting, submission.item)


def _end(submission: Submission, state: str, *, at: datetime, because: str = "") -> None:
    is_open = Submission.objects.filter(pk=submission.pk, state=State.OPEN)
    if not is_open.update(state=state, ended_at=at, ended_because=because):
        raise RuleBroken("submission-over", submission.public_id)
    submission.refresh_from_db(fields=("state", "ended_at", "ended_because"))
