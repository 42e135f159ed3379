"""The texts of an item that others took the place of."""

from samverk.drafting.models import OlderText
from samverk.meetings.models import Item

MOST = 20


def older_texts(item: Item) -> list[OlderText]:
    """Return the latest older texts, newest first."""
    return list(OlderText.objects.filter(item=item)[:MOST])
