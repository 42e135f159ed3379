"""Agendas as they were sent, and how two of them differ."""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from samverk.agenda.models import AgendaVersion
from samverk.agenda.queries.sheet import Row, Sheet

Content = dict[str, Any]
WORDS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both have, that were ``added``, or that were ``removed``."""

    words: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of an item: ``added``, ``removed``, ``changed``, ``moved`` or nothing (empty).

    ``lines`` are pairs of what a line is about (a key of ``messages.PARTS``) and its pieces; only lines that differ.
    """

    number: str
    number_before: str
    title: str
    is_hidden: bool
    change: str
    lines: tuple[tuple[str, tuple[Piece, ...]], ...] = ()


def content_of(sheet: Sheet) -> Content:
    """Return an agenda as it is kept: plain values, so that it reads the same in ten years."""
    meeting = sheet.meeting
    return {
        "held_on": meeting.held_on.isoformat() if meeting.held_on else "",
        "last_on": meeting.last_on.isoformat() if meeting.last_on else "",
        "starts_at": f"{meeting.starts_at:%H:%M}" if meeting.starts_at else "",
        "ends_at": f"{meeting.ends_at:%H:%M}" if meeting.ends_at else "",
        "place": meeting.place_as_written,
        "items": [_item(row) for row in sheet.rows],
    }


def compare(before: AgendaVersion, after: AgendaVersion, *, sees_confidential: bool) -> list[ItemChange]:
    """Return the items of ``after`` in their order, each with what changed, and where they stood those removed.

    An item that is confidential in either is hidden from whoever may not see it: only its number is told.
    """
    old = {item["id"]: item for item in before.content["items"]}
    new = {item["id"]: item for item in after.content["items"]}
    found = [_compared(old.get(key), item, sees_confidential) for key, item in new.items()]
    places = list(new)
    for key, item in reversed(old.items()):
        if key not in new:
            found.insert(_place_of(key, list(old), places), _compared(item, None, sees_confidential))
    return found


def facts_changed(before: AgendaVersion, after: AgendaVersion) -> list[tuple[str, str, str]]:
    """Return what changed of day, hours and place: what it is, how it was, how it is."""
    names = ("held_on", "last_on", "starts_at", "ends_at", "place")
    pairs = ((name, before.content.get(name, ""), after.content.get(name, "")) for name in names)
    return [(name, was, becomes) for name, was, becomes in pairs if was != becomes]


def _item(row: Row) -> Content:
    return {
        "id": row.public_id,
        "number": row.number,
        "title": row.title,
        "is_confidential": row.is_confidential,
        "purpose": row.purpose,
        "minutes": row.minutes,
        "background": row.background,
        "presenters": [presenter.name_as_written for presenter in row.presenters],
        "clauses": [clause.text for clause in row.clauses],
        "papers": [paper.name for paper in row.papers],
        "paper_hashes": [paper.stored_file.sha256 for paper in row.papers],
    }


def _place_of(key: str, old: Sequence[str], new: Sequence[str]) -> int:
    """Return where a removed item is shown: behind the nearest item before it that is still there."""
    for earlier in reversed(old[: old.index(key)]):
        if earlier in new:
            return new.index(earlier) + 1
    return 0


def _compared(old: Content | None, new: Content | None, sees_confidential: bool) -> ItemChange:
    shown = new or old or {}
    hidden = not sees_confidential and any(item["is_confidential"] for item in (old, new) if item)
    lines = () if hidden or old is None or new is None else tuple(_lines(old, new))
    return ItemChange(
        number=new["number"] if new else "",
        number_before=old["number"] if old else "",
        title="" if hidden else shown["title"],
        is_hidden=hidden,
        change=_change(old, new, lines, hidden=hidden),
        lines=lines,
    )


def _change(old: Content | None, new: Content | None, lines: Sequence[object], *, hidden: bool) -> str:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    if lines or (hidden and _bare(old) != _bare(new)):
        return "changed"
    return "moved" if old["number"] != new["number"] else ""


def _bare(item: Content) -> Content:
    return {name: value for name, value in item.items() if name != "number"}


def _lines(old: Content, new: Content) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    for part in ("title", "background"):
        if old[part] != new[part]:
            yield part, tuple(_words(old[part], new[part]))
    for part in ("minutes", "purpose"):
        if old[part] != new[part]:
            yield part, tuple(_one(old[part], "removed")) + tuple(_one(new[part], "added"))
    for part in ("presenters", "clauses", "papers"):
        if old[part] != new[part]:
            yield part, tuple(_words("; ".join(old[part]), "; ".join(new[part])))
    if old["papers"] == new["papers"] and old["paper_hashes"] != new["paper_hashes"]:
        yield "papers", (Piece("; ".join(new["papers"]), "added"),)


def _one(value: Any, change: str) -> Iterable[Piece]:
    return [Piece(str(value), change)] if value not in (None, "") else []


def _words(old: str, new: str) -> Iterator[Piece]:
    before, after = WORDS.findall(old), WORDS.findall(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("".join(before[first:last]))
            continue
        if first < last:
            yield Piece("".join(before[first:last]), "removed")
        if begin < end:
            yield Piece("".join(after[begin:end]), "added")
