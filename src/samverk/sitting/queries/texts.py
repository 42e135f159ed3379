"""The text of an item as it stands, and what lies beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverk.meetings.models import Item
from samverk.sitting.models import ItemText, Written


@dataclass(frozen=True, slots=True)
class TextOfItem:
    """``revision`` is 0 where nothing was saved yet; then the text is the background that the agenda gave."""

    text: str
    revision: int
    saved_by: str
    beside: Sequence[Written]


def text_of(item_id: int, background: str) -> TextOfItem:
    """Return the text of an item and all that lies beside it, with two queries; ``background`` is the agenda's."""
    standing = ItemText.objects.filter(item_id=item_id).select_related("saved_by").first()
    beside = list(Written.objects.filter(item_id=item_id, lies_beside=True).select_related("saved_by"))
    if standing is None:
        return TextOfItem(background, 0, "", beside)
    return TextOfItem(standing.text, standing.revision, str(standing.saved_by or ""), beside)


def items_with_texts_beside(meeting_id: int) -> list[Item]:
    """Return the items of a meeting for which nobody has yet said which text stands."""
    beside = Written.objects.filter(lies_beside=True).values("item_id")
    return list(Item.objects.filter(meeting_id=meeting_id, pk__in=beside).order_by("position"))
