"""Noting something to keep an eye on."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.meetings.models import Clause, Item, Meeting
from samverk.records import trail
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken
from samverk.watchlist.models import Follower, Notice, NoticeStep
from samverk.watchlist.queries.short_notices import ShortNotice

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Source:
    """Where a notice comes from: what is known of it."""

    meeting: Meeting | None = None
    item: Item | None = None
    clause: Clause | None = None
    link: str = ""
    as_written: str = ""


NOWHERE = Source()


@transaction.atomic
def note_notice(
    text: str,
    *,
    watch_on: date,
    on: date,
    by: User,
    body: Body | None = None,
    source: Source = NOWHERE,
    public_id: str = "",
) -> Notice:
    """Note something and return it; who notes it follows it. ``public_id`` is given by the form: pressed twice, it is
    one notice. What comes from a confidential item is confidential.

    Raises ``RuleBroken``: ``"watch-day-over"``, ``"notice-empty"``, ``"notice-changed"`` where the id is another's.
    """
    _refuse_unfit(text, watch_on, on)
    item = source.item or (source.clause.item if source.clause else None)
    fields = {
        "text": text.strip()[:LONGEST],
        "body": body,
        "meeting": source.meeting or (item.meeting if item else None),
        "item": item,
        "clause": source.clause,
        "link": source.link,
        "source_as_written": source.as_written,
        "watch_on": watch_on,
        "is_confidential": bool(item and item.is_confidential),
        "noted_by": by,
    }
    public_id = public_id or new_public_id()
    notice, is_new = Notice.objects.get_or_create(public_id=public_id, defaults=fields)
    if not is_new and notice.noted_by_id != by.pk:
        raise RuleBroken("notice-changed", public_id)
    if is_new:
        _begin(notice, by)
    return notice


@transaction.atomic
def note_paragraph(short: ShortNotice, *, watch_on: date, on: date, by: User) -> Notice:
    """Note one of a meeting's short notices and return it; one that was noted before is returned as it is."""
    _refuse_unfit(short.text, watch_on, on)
    fields = {
        "text": short.text[:LONGEST],
        "body": short.item.meeting.body,
        "meeting": short.item.meeting,
        "watch_on": watch_on,
        "is_confidential": short.item.is_confidential,
        "noted_by": by,
    }
    notice, is_new = Notice.objects.get_or_create(item=short.item, paragraph=short.paragraph, defaults=fields)
    if is_new:
        _begin(notice, by)
    return notice


def _refuse_unfit(text: str, watch_on: date, on: date) -> None:
    if not text.strip():
        raise RuleBroken("notice-empty")
    if watch_on <= on:
        raise RuleBroken("watch-day-over", watch_on.isoformat())


def _begin(notice: Notice, by: User) -> None:
    Follower.objects.create(notice=notice, user=by)
    NoticeStep.objects.create(notice=notice, act=NoticeStep.Act.NOTED, watch_on=notice.watch_on, by=by.email)
    trail.note("notice-noted", notice, by=by, watch_on=notice.watch_on.isoformat())
