"""Holding a text as it is while those who approve it look at it."""

from datetime import datetime

from django.db.models import Q

from samverk.drafting.models import Lock
from samverk.meetings.models import Item, Meeting
from samverk.records.refusal import RuleBroken


def lock_text(meeting: Meeting, item: Item | None = None, *, at: datetime) -> None:
    """Let nobody change the minutes, or one item of them; locked twice, it is locked once."""
    Lock.objects.get_or_create(meeting=meeting, item=item, defaults={"since": at})


def unlock_text(meeting: Meeting, item: Item | None = None) -> None:
    """Let the minutes, or the item, be changed again."""
    Lock.objects.filter(meeting=meeting, item=item).delete()


def refuse_if_locked(meeting: Meeting, item: Item | None = None) -> None:
    """Raise ``RuleBroken("text-is-locked")`` where the whole text is held, or that of ``item``."""
    held = Q(item=None) if item is None else Q(item=None) | Q(item=item)
    if Lock.objects.filter(held, meeting=meeting).exists():
        raise RuleBroken("text-is-locked", str(meeting.public_id))
