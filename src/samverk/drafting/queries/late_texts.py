"""Texts that lie beside the draft: typed without a network, say, and sent when the meeting was closed."""

from collections.abc import Sequence
from itertools import groupby

from samverk.meetings.models import Item, Meeting
from samverk.sitting.models import Written


def late_texts(meeting: Meeting) -> list[tuple[Item, list[Written]]]:
    """Return the items of ``meeting`` with the texts of which nobody has said whether they belong into the draft."""
    beside = Written.objects.filter(item__meeting=meeting, lies_beside=True).select_related("item", "saved_by")
    rows = beside.order_by("item__position", "pk")
    return [(item, list(texts)) for item, texts in groupby(rows, key=lambda written: written.item)]


def with_late(item: Item, chosen: Sequence[Written]) -> str:
    """Return the text of ``item`` with the chosen late texts behind it, to be worked over."""
    return "\n".join(text for text in (item.background, *(written.text for written in chosen)) if text.strip())


def chosen_late(item: Item, keys: Sequence[str]) -> list[Written]:
    """Return those of the late texts of ``item`` whose primary keys somebody asked for."""
    wanted = [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 16]
    return list(Written.objects.filter(item=item, lies_beside=True, pk__in=wanted)) if wanted else []
