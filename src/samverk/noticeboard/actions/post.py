"""Noting when the notice stood on a board, and when it did not."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.noticeboard.actions.settle import held, settle
from samverk.noticeboard.models import Announcement, Board, Posting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def note_put_up(board: Board, on: date, *, at: datetime, by: User) -> Posting:
    """Note that the notice stands on ``board`` since ``on``, for the first time or anew.

    Raises ``RuleBroken``: ``"posted-before-approval"``, ``"posted-in-the-future"``, ``"stands-already"`` where the
    notice stood on the board on that day, or stands there now.

    Source: SFS 2017:725, 9 kap. 32 § and 13 kap. 5 §.
    """
    announcement = held(board)
    _refuse_day(on, announcement, at)
    if any(one.taken_down_on is None or one.taken_down_on > on for one in board.postings.all()):
        raise RuleBroken("stands-already", board.public_id)
    made = Posting(board=board, put_up_on=on, noted_at=at, noted_by=by.email)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as clash:
        raise RuleBroken("stands-already", board.public_id) from clash
    settle(announcement, at=at, by=by)
    trail.note("notice-put-up", announcement.meeting, by=by, board=_name(board), day=on.isoformat())
    return made


@transaction.atomic
def note_down(board: Board, on: date, *, up_again_on: date | None = None, at: datetime, by: User) -> None:
    """Note that the notice was not on ``board`` from ``on``; ``up_again_on`` is the day on which it came back.

    From ours it is never taken down this way: of ours one notes only that it was away, and is back. A notice that was
    away before time was out lets the time of appeal begin anew.

    Raises ``RuleBroken``: ``"stands-still"`` where ours would be taken down, ``"posted-in-the-future"``,
    ``"stands-not"`` where it did not stand on the board on that day, ``"back-before-away"``.

    Source: SFS 2017:725, 8 kap. 12 § and 13 kap. 5 §.
    """
    announcement = held(board)
    if board.is_ours and up_again_on is None:
        raise RuleBroken("stands-still", "SFS 2017:725, 8 kap. 12 §")
    _refuse_day(up_again_on or on, announcement, at)
    if up_again_on is not None and up_again_on < on:
        raise RuleBroken("back-before-away", board.public_id)
    standing = Posting.objects.filter(board=board, taken_down_on=None, put_up_on__lte=on)
    if not standing.update(taken_down_on=on):
        raise RuleBroken("stands-not", board.public_id)
    if up_again_on is not None:
        Posting.objects.create(board=board, put_up_on=up_again_on, noted_at=at, noted_by=by.email)
    settle(announcement, at=at, by=by)
    back = up_again_on.isoformat() if up_again_on else ""
    trail.note("notice-away", announcement.meeting, by=by, board=_name(board), day=on.isoformat(), back=back)


def _refuse_day(on: date, announcement: Announcement, at: datetime) -> None:
    if on < announcement.approved_on:
        raise RuleBroken("posted-before-approval", announcement.public_id)
    if on > timezone.localdate(at):
        raise RuleBroken("posted-in-the-future", announcement.public_id)


def _name(board: Board) -> str:
    return board.organisation.name if board.organisation else ""
