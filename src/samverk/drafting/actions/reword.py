"""Wording a decision otherwise before the minutes are approved; the older words are kept."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.deciding.actions import reword_clause
from samverk.drafting.actions.lock import refuse_if_locked
from samverk.drafting.models import OlderText
from samverk.meetings.models import Clause, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Meeting.State


@transaction.atomic
def reword(clause: Clause, *, text: str, seen: str, at: datetime, by: User) -> None:
    """Give a clause other words in place of those that the writer has ``seen``.

    Raises ``RuleBroken``: ``"not-a-draft"`` if the minutes are approved or were not made here, ``"text-is-locked"``,
    ``"clause-changed-meanwhile"``, ``"nothing-to-change"``.
    """
    meeting = Meeting.objects.select_for_update().get(pk=clause.meeting_id)
    if meeting.closed_at is None or meeting.state not in (State.HELD, State.DRAFTED) or clause.item is None:
        raise RuleBroken("not-a-draft", meeting.public_id)
    refuse_if_locked(meeting, clause.item)
    if text == seen or not text.strip():
        raise RuleBroken("nothing-to-change", str(clause.public_id))
    reword_clause(clause, text, seen=seen)
    OlderText.objects.create(item=clause.item, clause=clause, text=seen, replaced_at=at, replaced_by=by.email)
    trail.note("draft-clause-reworded", clause, by=by, was=seen, now=text)
