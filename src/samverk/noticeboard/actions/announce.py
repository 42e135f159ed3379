"""Announcing that minutes were approved."""

from collections.abc import Collection
from datetime import datetime
from functools import partial

from django.db import IntegrityError, transaction
from django.utils import timezone

from procedure import profile_of
from samverk.accounts.models import User
from samverk.meetings.models import Item, Meeting
from samverk.noticeboard.actions.settle import settle
from samverk.noticeboard.events import notice_put_up
from samverk.noticeboard.models import AnnouncedItem, Announcement, Board, Posting
from samverk.noticeboard.queries.announceable import contents_of, municipalities_of
from samverk.records import trail
from samverk.records.refusal import RuleBroken

SOURCE = "SFS 2017:725, 8 kap. 12 §"


@transaction.atomic
def announce(meeting: Meeting, items: Collection[Item], *, kept_at: str, at: datetime, by: User) -> Announcement:
    """Put the announcement of approved minutes onto the board, with a list of contents that names ``items``.

    Raises ``RuleBroken``: ``"not-approved"``, ``"announces-nothing"`` for a body without a board,
    ``"where-kept-missing"``, ``"contents-not-open"`` for an item that is confidential or another meeting's,
    ``"announced-before"``.

    Source: SFS 2017:725, 8 kap. 12 § and 9 kap. 32 §.
    """
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    _refuse_unfit(meeting, kept_at)
    contents = list(contents_of(meeting).filter(pk__in=[item.pk for item in items]))
    if len(contents) < len(items):
        raise RuleBroken("contents-not-open", str(meeting.public_id))
    made = _stored(meeting, kept_at.strip(), at, by)
    AnnouncedItem.objects.bulk_create(
        AnnouncedItem(announcement=made, item=item, position=place, number=item.number_as_printed, title=item.title)
        for place, item in enumerate(contents, 1)
    )
    place_on_boards(made, at, by)
    settle(made, at=at, by=by)
    trail.note("minutes-announced", meeting, by=by, announcement=made.public_id, items=len(contents))
    transaction.on_commit(partial(notice_put_up.send, Announcement, announcement_ids=(made.pk,)))
    return made


def _refuse_unfit(meeting: Meeting, kept_at: str) -> None:
    if meeting.state != Meeting.State.APPROVED or meeting.approved_at is None or meeting.closed_at is None:
        raise RuleBroken("not-approved", str(meeting.public_id))
    if meeting.body is None or not profile_of(meeting.body.profile).announces:
        raise RuleBroken("announces-nothing", SOURCE)
    if not kept_at.strip():
        raise RuleBroken("where-kept-missing", SOURCE)


def _stored(meeting: Meeting, kept_at: str, at: datetime, by: User) -> Announcement:
    assert meeting.approved_at is not None
    row = Announcement(meeting=meeting, kept_at=kept_at, announced_at=at, announced_by=by.email)
    row.approved_on, row.put_up_on = timezone.localdate(meeting.approved_at), timezone.localdate(at)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:
        raise RuleBroken("announced-before", str(meeting.public_id)) from clash
    return row


def place_on_boards(made: Announcement, at: datetime, by: User | None) -> None:
    """Name the boards on which it has to stand, and put it onto ours."""
    body = made.meeting.body
    on_every_board = body is not None and profile_of(body.profile).every_board_announces
    others = list(municipalities_of(made.meeting)) if on_every_board else []
    ours = Board.objects.create(announcement=made, counts=not others)
    Board.objects.bulk_create(Board(announcement=made, organisation=one) for one in others)
    Posting.objects.create(board=ours, put_up_on=made.put_up_on, noted_at=at, noted_by=by.email if by else "")
