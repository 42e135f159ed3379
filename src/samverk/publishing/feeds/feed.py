"""A feed before it is written, and its Atom form (RFC 4287)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
# Ids come from public ids alone: they outlive the address of the house. Never change this.
IDS = UUID("6f1d3c1e-2b0a-5f6e-9a53-7a1f0c7d8e42")
# What XML 1.0 cannot hold.
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The stamp of a feed in which nothing has stood yet.
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """``id`` never changes; ``updated_at`` moves when the words do. ``author`` is who decided; ``category`` what kind
    of act it was.
    """

    id: str
    address: str
    title: str
    text: str
    author: str
    category: str
    label: str
    published_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """``own_address`` is that of the feed, ``page`` that of the page which shows the same."""

    id: str
    title: str
    subtitle: str
    own_address: str
    page: str
    author: str
    entries: Sequence[Entry]

    @property
    def updated_at(self) -> datetime:
        return max((entry.updated_at for entry in self.entries), default=BEFORE_ALL)


def lasting_id(kind: str, public_id: str) -> str:
    """Return an id that is the same whatever the house is called and wherever it answers."""
    return uuid5(IDS, f"{kind} {public_id}").urn


def as_atom(feed: Feed, *, language: str) -> bytes:
    """Return ``feed`` as a file; ``language`` is that of its titles, the decisions are in Swedish."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _say(root, "id", feed.id)
    _say(root, "title", feed.title)
    _say(root, "subtitle", feed.subtitle)
    _say(root, "updated", _moment(feed.updated_at))
    SubElement(root, "link", {"rel": "self", "type": MEDIA_TYPE, "href": feed.own_address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    _say(SubElement(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _write(root, entry)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _write(root: Element, entry: Entry) -> None:
    node = SubElement(root, "entry", {"xml:lang": "sv"})
    _say(node, "id", entry.id)
    _say(node, "title", entry.title)
    _say(node, "published", _moment(entry.published_at))
    _say(node, "updated", _moment(entry.updated_at))
    SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": entry.address})
    if entry.author:
        _say(SubElement(node, "author"), "name", entry.author)
    SubElement(node, "category", {"term": entry.category, "label": entry.label})
    _say(node, "content", entry.text).set("type", "text")


def _say(above: Element, name: str, words: str) -> Element:
    node = SubElement(above, name)
    node.text = UNPRINTABLE.sub("", words)
    return node


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
