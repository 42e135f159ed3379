"""What RFC 4287 asks of a feed that no grammar can tell: what must agree, differ, or come after something else."""

from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"


def broken_rules(content: bytes) -> list[str]:
    """Return the rules that a feed breaks, each with its section."""
    feed = etree.fromstring(content)
    entries = feed.findall(f"{ATOM}entry")
    return [
        *(fault for node in (feed, *entries) for fault in _of_one(node)),
        *_of_all(feed, entries),
    ]


def _of_one(node: etree._Element) -> list[str]:
    links = node.findall(f"{ATOM}link")
    told = Counter((link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate")
    found = []
    if any(count > 1 for count in told.values()):
        found.append("4.1.1: two alternates of one type and language")
    if not _is_absolute(_text(node, "id")):
        found.append("4.2.6: an id that is no whole IRI")
    if not all(_is_absolute(link.get("href", "")) for link in links):
        found.append("4.2.7: a link that leads nowhere by itself")
    if len(node.findall(f"{ATOM}content")) > 1 or any(len(part) for part in node.findall(f"{ATOM}content")):
        found.append("4.1.3: content that is not one plain text")
    return found


def _of_all(feed: etree._Element, entries: list[etree._Element]) -> list[str]:
    found = []
    versions = Counter((_text(entry, "id"), _text(entry, "updated")) for entry in entries)
    if any(count > 1 for count in versions.values()):
        found.append("4.1.1: one entry twice as it is now")
    if not [link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]:
        found.append("4.1.1: no link to the feed itself")
    if feed.find(f"{ATOM}author") is None and any(entry.find(f"{ATOM}author") is None for entry in entries):
        found.append("4.1.1: an entry by nobody")
    for entry in entries:
        if _text(entry, "published") and _moment(entry, "published") > _moment(entry, "updated"):
            found.append("4.2.15: changed before it was published")
        if _moment(entry, "updated") > _moment(feed, "updated"):
            found.append("4.2.15: an entry newer than its feed")
    return found


def _text(node: etree._Element, name: str) -> str:
    return node.findtext(f"{ATOM}{name}") or ""


def _moment(node: etree._Element, name: str) -> datetime:
    return datetime.fromisoformat(_text(node, name))


def _is_absolute(address: str) -> bool:
    return bool(urlsplit(address).scheme)
