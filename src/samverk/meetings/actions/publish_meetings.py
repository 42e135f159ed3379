"""What the public may see: imported minutes only once somebody says so."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.db.models import QuerySet

from samverk.accounts.models import User
from samverk.meetings.events import visibility_changed
from samverk.meetings.hindrances import hindered
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True)
class Published:
    """How many meetings were shown, and how many were held back, by the code of what stands against each."""

    shown: int
    held_back: Mapping[str, int]


@transaction.atomic
def publish_meeting(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Show one meeting to everybody.

    Raises ``RuleBroken("already-published")`` if it is shown already, and what a room above has against it.
    """
    # Who masks words holds the same lock: what was looked at is what is shown.
    list(Meeting.objects.select_for_update().filter(pk=meeting.pk).values_list("pk"))
    if against := hindered([meeting.pk]):
        raise RuleBroken(against[meeting.pk], meeting.public_id)
    if not Meeting.objects.filter(pk=meeting.pk, published_at=None).update(published_at=at):
        raise RuleBroken("already-published", meeting.public_id)
    trail.note("meeting-published", meeting, by=by)
    _announce([meeting.pk])


@transaction.atomic
def publish_period(first: date, last: date, *, at: datetime, by: User, body_id: int | None = None) -> Published:
    """Show every meeting of a period that is not shown yet, of one body or of all.

    Those that something stands against stay hidden.
    """
    hidden = Meeting.objects.filter(held_on__range=(first, last), published_at=None)
    if body_id is not None:
        hidden = hidden.filter(body_id=body_id)
    return _publish(hidden, at=at, by=by)


@transaction.atomic
def publish_many(meeting_ids: Collection[int], *, at: datetime, by: User) -> Published:
    """Show those of the meetings that are not shown yet and that nothing stands against."""
    return _publish(Meeting.objects.filter(pk__in=meeting_ids, published_at=None), at=at, by=by)


@transaction.atomic
def withdraw_meeting(meeting: Meeting, *, by: User | None, reason: str = "") -> None:
    """Hide a meeting from the public; ``by`` nobody where its time is up.

    Raises ``RuleBroken("not-published")`` if it is hidden already.
    """
    if not Meeting.objects.filter(pk=meeting.pk, published_at__isnull=False).update(published_at=None):
        raise RuleBroken("not-published", meeting.public_id)
    trail.note("meeting-withdrawn", meeting, by=by, reason=reason)
    _announce([meeting.pk])


@transaction.atomic
def withdraw_period(first: date, last: date, *, by: User) -> int:
    """Hide every meeting of a period that is shown; return how many."""
    meetings = list(
        Meeting.objects.filter(held_on__range=(first, last), published_at__isnull=False).select_for_update()
    )
    Meeting.objects.filter(pk__in=[meeting.pk for meeting in meetings]).update(published_at=None)
    trail.note_all("meeting-withdrawn", meetings, by=by)
    _announce([meeting.pk for meeting in meetings])
    return len(meetings)


def withdraw_changed(meeting_ids: Collection[int]) -> int:
    """Hide meetings whose source was exchanged after they were published: nobody has said yes to the new words."""
    if not meeting_ids:
        return 0
    shown = Meeting.objects.filter(pk__in=meeting_ids, published_at__isnull=False)
    hidden = list(shown)
    shown.update(published_at=None)
    trail.note_all("meeting-withdrawn", hidden, by=None, reason="source-changed")
    _announce([meeting.pk for meeting in hidden])
    return len(hidden)


@transaction.atomic
def set_confidential(item: Item, *, confidential: bool, by: User) -> None:
    """Hide an item and all under it from those who may not read it, or show it again.

    Raises ``RuleBroken("nothing-to-change")`` if it is so already.
    """
    if not Item.objects.filter(pk=item.pk, is_confidential=not confidential).update(is_confidential=confidential):
        raise RuleBroken("nothing-to-change", item.public_id)
    trail.note("item-made-confidential" if confidential else "item-made-open", item, by=by)
    _announce([item.meeting_id])


def _publish(hidden: QuerySet[Meeting], *, at: datetime, by: User) -> Published:
    locked = list(hidden.select_for_update())
    against = hindered([meeting.pk for meeting in locked])
    meetings = [meeting for meeting in locked if meeting.pk not in against]
    Meeting.objects.filter(pk__in=[meeting.pk for meeting in meetings], published_at=None).update(published_at=at)
    trail.note_all("meeting-published", meetings, by=by)
    _announce([meeting.pk for meeting in meetings])
    return Published(len(meetings), Counter(against.values()))


def _announce(meeting_ids: list[int]) -> None:
    if meeting_ids:
        transaction.on_commit(partial(visibility_changed.send, Meeting, meeting_ids=tuple(meeting_ids)))
