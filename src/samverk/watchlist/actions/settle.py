"""What becomes of a notice: a new day, done with, or taken up again."""

from datetime import date

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.watchlist.models import Notice, NoticeStep

State = Notice.State
Act = NoticeStep.Act


@transaction.atomic
def move_notice(notice: Notice, *, watch_on: date, because: str = "", on: date, seen: int, by: User) -> None:
    """Watch for another day; its followers are reminded then.

    Raises ``RuleBroken``: ``"watch-day-over"``, ``"notice-changed"`` if another hand came first.
    """
    if watch_on <= on:
        raise RuleBroken("watch-day-over", watch_on.isoformat())
    take(notice, Act.NEW_DAY, seen=seen, by=by, text=because, was=State.WATCHED, watch_on=watch_on)


@transaction.atomic
def finish_notice(notice: Notice, *, outcome: str, seen: int, by: User) -> None:
    """Be done with a notice, with what came of it.

    Raises ``RuleBroken``: ``"outcome-missing"``, ``"notice-changed"``.
    """
    if not outcome.strip():
        raise RuleBroken("outcome-missing", notice.public_id)
    said = outcome.strip()
    take(notice, Act.DONE, seen=seen, by=by, text=said, was=State.WATCHED, state=State.DONE, outcome=said)


@transaction.atomic
def take_up_notice(notice: Notice, *, watch_on: date, on: date, seen: int, by: User) -> None:
    """Watch again what was done with.

    Raises ``RuleBroken``: ``"watch-day-over"``, ``"notice-changed"``.
    """
    if watch_on <= on:
        raise RuleBroken("watch-day-over", watch_on.isoformat())
    take(notice, Act.TAKEN_UP, seen=seen, by=by, was=State.DONE, state=State.WATCHED, watch_on=watch_on)


def take(notice: Notice, act: str, *, seen: int, by: User, was: str, text: str = "", **fields: object) -> None:
    """Take one step with what was seen in one state; raises ``RuleBroken("notice-changed")``."""
    rows = Notice.objects.filter(pk=notice.pk, state=was, revision=seen)
    if not rows.update(**fields, revision=F("revision") + 1):
        raise RuleBroken("notice-changed", notice.public_id)
    notice.refresh_from_db()
    NoticeStep.objects.create(notice=notice, act=act, text=text, watch_on=notice.watch_on, by=by.email)
    trail.note(f"notice-{act}", notice, by=by)
