"""Changing the running text of an item before the minutes are approved."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from samverk.accounts.models import User
from samverk.drafting.actions.lock import refuse_if_locked
from samverk.drafting.models import OlderText
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Meeting.State
LONGEST = 200_000


def seal_of(text: str) -> str:
    """Return by what a writer shows which text they saw."""
    return sha256(text.encode()).hexdigest()[:16]


@transaction.atomic
def edit_text(item: Item, *, text: str, seen: str, at: datetime, by: User) -> None:
    """Write over the text that the writer has seen (``seen`` is its seal); the older one is kept.

    Raises ``RuleBroken("text-changed-meanwhile")`` if another text stands there now, ``"not-a-draft"`` if the minutes
    are approved or were not made here, ``"text-is-locked"`` while somebody is asked to approve it, ``"text-too-long"``,
    ``"nothing-to-change"``.
    """
    if len(text) > LONGEST:
        raise RuleBroken("text-too-long", item.public_id)
    meeting = Meeting.objects.select_for_update().get(pk=item.meeting_id)
    if meeting.closed_at is None or meeting.state not in (State.HELD, State.DRAFTED):
        raise RuleBroken("not-a-draft", meeting.public_id)
    refuse_if_locked(meeting, item)
    standing = Item.objects.values_list("background", flat=True).get(pk=item.pk)
    if seal_of(standing) != seen:
        raise RuleBroken("text-changed-meanwhile", item.public_id)
    if standing == text:
        raise RuleBroken("nothing-to-change", item.public_id)
    if not Item.objects.filter(pk=item.pk, background=standing).update(background=text, background_quotes=[]):
        raise RuleBroken("text-changed-meanwhile", item.public_id)
    OlderText.objects.create(item=item, text=standing, replaced_at=at, replaced_by=by.email)
    trail.note("draft-text-changed", item, by=by)
