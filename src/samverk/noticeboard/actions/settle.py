"""Setting the clock of appeal by what the boards say."""

from datetime import datetime

from django.utils import timezone

from samverk.accounts.models import User
from samverk.noticeboard.models import Announcement, Board, Posting
from samverk.noticeboard.queries.clock import appeal_until


def held(board: Board) -> Announcement:
    """Return the announcement of ``board``, held so that two who note something at once wait for each other."""
    rows = Announcement.objects.select_for_update(of=("self",)).select_related("meeting__body")
    return rows.get(pk=board.announcement_id)


def settle(announcement: Announcement, *, at: datetime, by: User | None) -> None:
    """Store until when the decisions may be appealed; nothing is stored while a board is missing.

    Where time begins anew after ours was taken down, the notice comes back to ours too.
    """
    until = announcement.appeal_until = appeal_until(announcement)
    announcement.save(update_fields=("appeal_until",))
    today = timezone.localdate(at)
    if until is not None and until < today:
        return
    ours = Board.objects.get(announcement=announcement, organisation=None)
    if not ours.postings.filter(taken_down_on=None).exists():
        Posting.objects.create(board=ours, put_up_on=today, noted_at=at, noted_by=by.email if by else "")
