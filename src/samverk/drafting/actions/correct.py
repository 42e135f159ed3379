"""Putting approved minutes right, for everybody to see, beside the text that stays."""

from datetime import datetime

from django.db import transaction

from minutebook.write import as_text
from samverk.accounts.models import User
from samverk.drafting.models import ApprovedMinutes, Correction
from samverk.drafting.queries.draft_page import text_of
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def correct(
    meeting: Meeting, item: Item | None, *, was: str, now: str, reason: str, at: datetime, by: User
) -> Correction:
    """Say that ``was`` stands wrongly in approved minutes, and that ``now`` is right.

    Raises ``RuleBroken("not-approved")``, ``RuleBroken("words-not-found")`` where ``was`` does not stand there, and
    ``RuleBroken("nothing-to-change")`` where the two are alike or it has been said already.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    if meeting.state != Meeting.State.APPROVED:
        raise RuleBroken("not-approved", meeting.public_id)
    if was == now or Correction.objects.filter(meeting=meeting, item=item, was=was, now=now).exists():
        raise RuleBroken("nothing-to-change", meeting.public_id)
    if " ".join(was.split()) not in _text(meeting, item):
        raise RuleBroken("words-not-found", was[:80])
    made = Correction.objects.create(
        meeting=meeting, item=item, was=was, now=now, reason=reason, made_at=at, by=by.email, by_name=by.name
    )
    trail.note("minutes-corrected", meeting, by=by, correction=str(made.public_id))
    return made


def _text(meeting: Meeting, item: Item | None) -> str:
    """Return the words that are corrected: those of the item, or of the head and the end."""
    approved = ApprovedMinutes.objects.filter(meeting=meeting).first()
    arranged, rows = text_of(meeting, approved, with_confidential=True)
    if item is None:
        return as_text([*arranged.head, *arranged.end])
    return next(as_text(parts) for row, parts in zip(rows, arranged.items, strict=True) if row.pk == item.pk)
