"""The short notices of a meeting, one a paragraph, with the day that each names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from samverk.meetings.models import Item, Meeting
from samverk.watchlist.models import Notice

KIND = "short-notices"
LATER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ShortNotice:
    """``paragraph`` counts from 1; ``watch_on`` is the day it names that lies ahead, else a month from now."""

    item: Item
    paragraph: int
    text: str
    watch_on: date
    noted_as: str = ""


def short_notices(meeting: Meeting, on: date, *, sees_confidential: bool) -> list[ShortNotice]:
    """Return the short notices of a meeting, with the public id of what each was noted as; two queries."""
    items = Item.objects.filter(meeting=meeting, kind=KIND).select_related("meeting__body")
    if not sees_confidential:
        items = items.filter(is_confidential=False)
    of_meeting = Notice.objects.filter(item__meeting=meeting, paragraph__isnull=False)
    noted = {(one.item_id, one.paragraph): one.public_id for one in of_meeting}
    return [short for item in items.order_by("position") for short in _of_item(item, on, noted)]


def _of_item(item: Item, on: date, noted: Mapping[tuple[int | None, int | None], str]) -> Iterator[ShortNotice]:
    for number, text in enumerate(item.background.splitlines(), start=1):
        if text.strip():
            yield ShortNotice(item, number, text.strip(), _named_day(item, text, on), noted.get((item.pk, number), ""))


def _named_day(item: Item, text: str, on: date) -> date:
    named = [
        date.fromisoformat(one["on"])
        for one in item.dates
        if any(" ".join(quote["words"].split()) in text for quote in one["quotes"])
    ]
    return min((day for day in named if day > on), default=on + LATER)
