"""What the register enters of the notice board: the two rooms stand side by side, and neither knows the other."""

from collections.abc import Iterable

from samverk.meetings.models import Item
from samverk.noticeboard.models import Announcement
from samverk.registry.notices import Notice


def announcements(ids: Iterable[int]) -> list[Notice]:
    """Return the announcements with these primary keys. The list of contents of a whole set names open items only."""
    rows = Announcement.objects.filter(pk__in=list(ids)).select_related("meeting__body", "item").order_by("pk")
    return [
        Notice(str(one.public_id), one.meeting, one.put_up_on, one.item is not None, _is_secret(one.item))
        for one in rows
    ]


def _is_secret(item: Item | None) -> bool:
    return item is not None and item.is_confidential
