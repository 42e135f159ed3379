"""The text that is laid before those who approve it, in the form in which approved minutes are kept."""

from hashlib import sha256
from typing import Any

from minutebook.write import PartKind
from samverk.drafting.queries.kept_text import kept, whole_text
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Item, Meeting

HEAD = (PartKind.TITLE.value, PartKind.FIELD.value)


def text_now(meeting: Meeting, item: Item | None = None) -> dict[str, Any]:
    """Return the minutes as the register now has them, or one item of them under the head of the meeting."""
    content = kept(minutes_of(meeting, with_confidential=True))
    if item is None:
        return content
    return {
        "head": [part for part in content["head"] if part[0] in HEAD],
        "items": [stored for stored in content["items"] if stored["item"] == str(item.public_id)],
        "end": [],
    }


def hash_of(content: dict[str, Any]) -> str:
    """Return by what a text is known."""
    return sha256(whole_text(content).encode()).hexdigest()
