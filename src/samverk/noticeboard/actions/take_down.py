"""Taking the notice down from our board, when time is out and not before."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.noticeboard.actions.settle import held
from samverk.noticeboard.models import Board, Posting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

ONE_DAY = timedelta(days=1)
SOURCE = "SFS 2017:725, 8 kap. 12 §"


@transaction.atomic
def take_down(board: Board, *, today: date, at: datetime, by: User | None = None) -> None:
    """Take the notice down from our ``board``; the day noted is the first on which it does not stand.

    Raises ``RuleBroken``: ``"stands-still"`` while the time of appeal runs or waits for a board, ``"not-ours"`` for the
    board of a municipality, ``"stands-not"`` where it was taken down before.

    Source: SFS 2017:725, 8 kap. 12 §.
    """
    if not board.is_ours:
        raise RuleBroken("not-ours", board.public_id)
    announcement = held(board)
    last = announcement.appeal_until
    if last is None or today <= last:
        raise RuleBroken("stands-still", SOURCE)
    if not Posting.objects.filter(board=board, taken_down_on=None).update(taken_down_on=last + ONE_DAY):
        raise RuleBroken("stands-not", board.public_id)
    trail.note("notice-taken-down", announcement.meeting, by=by, day=(last + ONE_DAY).isoformat(), at=at.isoformat())


def take_down_what_is_over(today: date, at: datetime) -> int:
    """Take down what has stood long enough; return how many. Done twice, it is done once."""
    over = Board.objects.filter(
        organisation=None,
        announcement__appeal_until__lt=today,
        postings__taken_down_on=None,
        postings__put_up_on__lte=F("announcement__appeal_until"),
    )
    return sum(_taken_down(board, today, at) for board in over)


def _taken_down(board: Board, today: date, at: datetime) -> bool:
    try:
        take_down(board, today=today, at=at)
    except RuleBroken:
        return False
    return True
