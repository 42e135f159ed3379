"""What members say about a draft, and what becomes of it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.drafting.models import Comment, Draft
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def comment(
    meeting: Meeting, item: Item | None, *, text: str, at: datetime, by: User, on_behalf_of: str = ""
) -> Comment:
    """Say something about an item of the draft, or about all of it, up to and including the last day.

    Saying the same again changes nothing. Raises ``RuleBroken("comments-are-closed")``.
    """
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    today = timezone.localdate(at)
    is_open = Draft.objects.filter(
        meeting=meeting, meeting__state=Meeting.State.DRAFTED, comments_until__gte=today
    ).exists()
    if not is_open:
        raise RuleBroken("comments-are-closed", meeting.public_id)
    made, is_new = Comment.objects.get_or_create(
        meeting=meeting,
        item=item,
        text=text,
        by=by.email,
        on_behalf_of=on_behalf_of,
        is_settled=False,
        defaults={"made_at": at, "by_name": by.name},
    )
    if is_new:
        trail.note("draft-commented", meeting, by=by, on_behalf_of=on_behalf_of, comment=str(made.public_id))
    return made


@transaction.atomic
def settle_comment(said: Comment, *, answer: str, at: datetime, by: User) -> None:
    """Answer a comment, with or without words.

    Raises ``RuleBroken("already-settled")`` if somebody else has.
    """
    open_one = Comment.objects.filter(pk=said.pk, is_settled=False)
    if not open_one.update(is_settled=True, answer=answer, settled_at=at, settled_by=by.email):
        raise RuleBroken("already-settled", said.public_id)
    trail.note("draft-comment-settled", said.meeting, by=by, comment=str(said.public_id))
