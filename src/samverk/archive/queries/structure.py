"""One reading as the review shows it: facts by group, each with an id that the marked words share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from samverk.archive.marked_text import Claim

Form = dict[str, Any]
Quote = dict[str, Any]

MEETING_FIELDS = ("title", "body", "number", "date", "start", "end", "place", "next_meeting")
SECTIONS = ("present", "absent", "guests")


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact of the reading. ``id`` is unique in the document; ``kind`` says which form corrects it.

    ``shown`` holds what a page prints of it, by name; ``quotes`` the words it was read from, first one first.
    """

    id: str
    kind: str
    shown: Form
    quotes: tuple[Quote, ...]

    @property
    def anchor(self) -> Form:
        """What a correction of this fact takes hold of: its first quote."""
        return {key: self.quotes[0][key] for key in ("words", "start", "end")} if self.quotes else {}


@dataclass(frozen=True, slots=True)
class ItemRows:
    """An item, and what stands under its heading."""

    heading: FactRow
    clauses: tuple[FactRow, ...]
    tasks: tuple[FactRow, ...]
    procedures: tuple[FactRow, ...]
    presenters: tuple[FactRow, ...]
    attachments: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """Everything that was read out of a document, in the order of the text, and the words it holds on to.

    ``pages`` are the offsets at which the second and later pages begin, as far as quotes tell.
    """

    meeting: tuple[FactRow, ...]
    people: dict[str, tuple[FactRow, ...]]
    items: tuple[ItemRows, ...]
    loose_clauses: tuple[FactRow, ...]
    signatories: tuple[FactRow, ...]
    claims: tuple[Claim, ...]
    pages: tuple[int, ...] = ()
    by_id: dict[str, FactRow] = field(default_factory=dict)


def structure_of(form: Form) -> Structure:
    """Return the facts of a reading's JSON form, corrections included if the form was corrected."""
    meeting = tuple(
        FactRow(
            name,
            "meeting",
            {"field": name, "value": form[name]},
            tuple(form["facts"].get(name, {"quotes": []})["quotes"]),
        )
        for name in MEETING_FIELDS
    )
    people = {
        section: tuple(
            FactRow(f"p{one['order']}", "attendee", one | {"section": section}, tuple(one["quotes"]))
            for one in form[section]
        )
        for section in SECTIONS
    }
    items = tuple(_item(item) for item in form["items"])
    loose = _rows("u", "clause", form["unnumbered_decisions"])
    signatories = _rows("s", "signatory", form["signatories"])
    rows = [*meeting, *(row for rows in people.values() for row in rows), *_in(items), *loose, *signatories]
    return Structure(
        meeting=meeting,
        people=people,
        items=items,
        loose_clauses=loose,
        signatories=signatories,
        claims=tuple(_claims(form, rows)),
        pages=_pages([*form["furniture"], *(quote for row in rows for quote in row.quotes)]),
        by_id={row.id: row for row in rows},
    )


def _item(item: Form) -> ItemRows:
    start = f"i{item['order']}"
    return ItemRows(
        heading=FactRow(start, "item", item, tuple(item["quotes"])),
        clauses=_rows(f"{start}c", "clause", item["decisions"]),
        tasks=_rows(f"{start}t", "task", item["tasks"]),
        procedures=_rows(f"{start}r", "procedure", item["procedures"]),
        presenters=_rows(f"{start}f", "presenter", item["presenters"]),
        attachments=_rows(f"{start}b", "attachment", item["attachments"]),
    )


def _rows(start: str, kind: str, entries: Sequence[Form]) -> tuple[FactRow, ...]:
    return tuple(
        FactRow(f"{start}{number}", kind, entry, tuple(entry["quotes"])) for number, entry in enumerate(entries, 1)
    )


def _in(items: Sequence[ItemRows]) -> Iterator[FactRow]:
    for item in items:
        yield item.heading
        yield from item.clauses
        yield from item.tasks
        yield from item.procedures
        yield from item.presenters
        yield from item.attachments


def _claims(form: Form, rows: Sequence[FactRow]) -> Iterator[Claim]:
    """Yield every hold on the text: facts, the background of items, page furniture, and what nobody understood."""
    for row in rows:
        for quote in row.quotes:
            yield Claim(row.id, quote["start"], quote["end"], row.kind)
    for item in form["items"]:
        for quote in item["background"]:
            yield Claim(f"i{item['order']}", quote["start"], quote["end"], "background")
    for kind in ("furniture", "unclaimed"):
        for quote in form[kind]:
            yield Claim("", quote["start"], quote["end"], kind)


def _pages(quotes: Sequence[Quote]) -> tuple[int, ...]:
    """Return where the second and later pages begin: at the first words that stand on them."""
    first: dict[int, int] = {}
    for quote in quotes:
        first[quote["page"]] = min(quote["start"], first.get(quote["page"], quote["start"]))
    return tuple(first[page] for page in sorted(first) if page > 1)
