"""Saying whether a sentence that sounds like a duty is one."""

from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.meetings.events import task_settled
from samverk.meetings.models import SuggestedTask
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = SuggestedTask.State


@transaction.atomic
def settle_task(task: SuggestedTask, *, accepted: bool, by: User) -> None:
    """Accept a suggested task, or dismiss it; it stays settled when the minutes are read again.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    state = State.ACCEPTED if accepted else State.DISMISSED
    if not SuggestedTask.objects.filter(pk=task.pk, state=State.SUGGESTED).update(state=state):
        raise RuleBroken("already-settled", task.public_id)
    trail.note(f"task-{state}", task, by=by)
    transaction.on_commit(partial(task_settled.send, SuggestedTask, meeting_ids=(task.item.meeting_id,)))
