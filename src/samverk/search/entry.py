"""What a higher room hands in to be found: words, the day, and the values one may filter by."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samverk.search.visibility import Visibility


class Kind(StrEnum):
    CLAUSE = "clause"
    ITEM = "item"
    PERSON = "person"
    ATTACHMENT = "attachment"
    MEETING = "meeting"
    MATTER = "matter"


@dataclass(frozen=True, slots=True)
class Label:
    """A value to filter by, such as a body's public id, and its name for people."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found, known by ``kind``, ``public_id`` and ``part``.

    ``whole`` is what it is a part of and is put in with, such as its meeting; by default it stands alone. ``part``
    tells things without a public id of their own apart, such as the attachments of one item. ``title`` weighs more
    than ``words``. ``on`` is the day the entry belongs to, ``order`` its place among those of that day. Values to
    filter by hold only letters, digits and hyphens.
    """

    kind: Kind
    public_id: str
    title: str
    words: str
    visibility: Visibility
    whole: str = ""
    part: int = 0
    on: date | None = None
    order: int = 0
    body: Label | None = None
    verb_classes: tuple[str, ...] = ()
    organisations: tuple[Label, ...] = ()
