"""The lists of names at the head of the minutes: who was there, who was not, who was invited."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutebook.lexicon import sv_labels, sv_layout
from minutebook.model.attendance import Attendee, Section
from minutebook.model.blocks import BlockKind
from minutebook.recognise.labels import FRONT, Label, whole
from minutebook.recognise.lines import Line, folded
from minutebook.recognise.rules import names
from minutebook.recognise.rules.offices import is_chair, is_writer
from minutebook.recognise.rules.people import people_in
from minutebook.recognise.rules.person import Person
from minutebook.recognise.stretch import Stretch, joined

_HEADS = frozenset(map(folded, sv_labels.TABLE_HEADS))
_COLUMN = re.compile(r"(?P<place>[A-ZÅÄÖ][\w-]+)\s{2,}(?=[A-ZÅÄÖ])")
_LONGEST = 5_000
_FULL = 60
_NAME_HEADS = frozenset(map(folded, sv_labels.NAME_HEADS))
_DIVIDING = frozenset(map(folded, sv_labels.DIVIDING))
_VACANT = frozenset(map(folded, sv_labels.VACANT)) - {"-", ""}
_SERVED_HEADS = tuple(map(folded, sv_layout.SERVED_HEADS))


@dataclass(slots=True)
class Roll:
    """One list while it is gathered: its label, and the stretches of its entries."""

    section: Section
    role: str | None
    entries: list[Stretch] = field(default_factory=list)
    marked: bool = False


@dataclass(slots=True)
class Gathering:
    """The list, or the lists side by side, that the lines now belong to.

    ``is_field`` says that its names stand beside its label, in a table of such fields.
    """

    rolls: list[Roll]
    runs_on: bool = False
    lines: int = 0
    is_field: bool = False


def begin(line: Line, label: Label, outer: Gathering | None) -> tuple[Gathering, list[Stretch]]:
    """Open the list that a label heads; returns it with the stretches that are further labels of its columns."""
    section = label.section or Section.PRESENT
    roll = Roll(_inherited(section, label, outer), label.role)
    cells = _values(line, label)
    heads = [whole(cell.text, FRONT) for cell in cells]
    if cells and all(head and head.section for head in heads):
        rolls = [Roll(_within(roll.section, head.section or roll.section), head.role) for head in heads if head]
        beside = _divides(label) or any(other.section is not roll.section for other in rolls)
        return Gathering([roll, *rolls] if beside else rolls), cells
    if cells and _is_table_head(cells):
        roll.marked = any(folded(cell.text).startswith(_SERVED_HEADS) for cell in cells)
        return Gathering([roll]), cells
    gathering = Gathering([roll], is_field=bool(cells) and line.block.kind is BlockKind.ROW)
    inner = _inner_label(cells[0]) if cells else 0
    labels = [cells[0].cut(0, inner)] if inner else []
    if cells:
        take(gathering, line, [cells[0].cut(inner).stripped(), *cells[1:]])
    return gathering, labels


def _inner_label(value: Stretch) -> int:
    """Return where the names begin behind a second label: "Närvarande: Ledamöter: Anna Ek"."""
    colon = value.text.find(":", 0, 40)
    entry = whole(value.text[:colon], FRONT) if colon > 0 else None
    return colon + 1 if entry and entry.section else 0


def _inherited(section: Section, label: Label, outer: Gathering | None) -> Section:
    """Let "Ersättare" under "Frånvarande" mean absent deputies."""
    if _divides(label) and outer and outer.lines == 0 and len(outer.rolls) == 1 and not outer.rolls[0].entries:
        return _within(outer.rolls[0].section, section)
    return section


def _divides(label: Label) -> bool:
    """Tell whether a label heads a part of a list and not a list of its own."""
    return folded(label.meaning) in _DIVIDING


def _within(outer: Section, inner: Section) -> Section:
    return outer if inner is Section.PRESENT else inner


def _values(line: Line, label: Label) -> list[Stretch]:
    """Return what stands beside a label, column by column."""
    if label.end >= len(line.text):
        return []
    if not line.cells:
        return [line.words.cut(label.end).stripped()]
    values = []
    for cell in line.cells:
        start = cell.pieces[0].place.start - line.words.pieces[0].place.start
        if start + len(cell.text) <= label.end:
            continue
        values.append(cell.cut(max(label.end - start, 0)).stripped())
    return [value for value in values if value.text]


def _is_table_head(cells: Sequence[Stretch]) -> bool:
    return all(_is_head(cell.text) for cell in cells)


def _is_head(text: str) -> bool:
    fold = folded(text).strip(" .:*")
    if fold in _HEADS:
        return True
    words = fold.split()
    return len(words) > 1 and all(word in _HEADS for word in words)


def is_table_head(line: Line) -> bool:
    """Tell whether a line names the columns of a list: "Befattning  Namn  Närvarande", "Tjg Ej tjg"."""
    cells = list(line.cells) or [line.words]
    if len(cells) == 1 and " " not in line.text.strip():
        return folded(line.text).strip(" .:") in _NAME_HEADS
    return _is_table_head(cells)


def opens_table(line: Line) -> bool:
    """Tell whether a row of column heads opens a list of people that has no label of its own."""
    return len(line.cells) > 1 and _is_table_head(line.cells) and any(_is_name_head(cell.text) for cell in line.cells)


def _is_name_head(text: str) -> bool:
    return folded(text).strip(" .:*") in _NAME_HEADS


def take(gathering: Gathering, line: Line, cells: Sequence[Stretch] | None = None) -> None:
    """Add a line's entries to the list, column by column where lists stand side by side."""
    gathering.lines += 1
    parts = list(cells) if cells is not None else list(line.cells) or [line.words.cut(line.marker_end)]
    if len(gathering.rolls) > 1 and len(parts) <= len(gathering.rolls):
        if len(parts) == 1 and line.block.indent > 20:
            gathering.rolls[-1].entries.append(parts[0])
            return
        for roll, part in zip(gathering.rolls, parts, strict=False):
            roll.entries.append(part)
        return
    roll = gathering.rolls[0]
    stretch = line.words if cells is None else _in_row(line, cells)
    if cells is None and line.marker_end:
        stretch = line.words.cut(line.marker_end)
    if roll.entries and _continues(roll.entries[-1], stretch, line, runs_on=gathering.runs_on):
        roll.entries[-1] = joined((roll.entries[-1], stretch))
    else:
        roll.entries.append(stretch)
    if roll.entries[-1].text.count(",") > 2 or roll.entries[-1].text.endswith(","):
        gathering.runs_on = True


def _in_row(line: Line, cells: Sequence[Stretch]) -> Stretch:
    """Return the cells of a row with the space between them as printed."""
    if len(cells) == 1 or not all(cell.pieces for cell in cells):
        return joined(cells)
    start = cells[0].pieces[0].place.start - line.words.pieces[0].place.start
    return line.words.cut(start).stripped() if start >= 0 else joined(cells)


def _continues(last: Stretch, stretch: Stretch, line: Line, *, runs_on: bool) -> bool:
    """Tell whether an entry goes on: a list in one paragraph, a comma or an "och" at the end of the line."""
    if line.gap or len(last.text) > _LONGEST:
        return False
    before = last.text.rstrip()
    if before.endswith(sv_layout.ENTRY_GOES_ON) or names.is_first_name(before.rpartition(", ")[2]):
        return True
    if stretch.text[:1].islower() and not before.endswith("."):
        return True
    if before.endswith(","):
        words = stretch.text.split()
        return (runs_on and before.count(",") > 1) or not names.name_length(words)
    return runs_on and before.count(",") > 3 and len(before) > 60 and not before.endswith(".")


def is_broken_off(gathering: Gathering, line: Line) -> bool:
    """Tell whether the line before was full and its list of names not at its end, so that it goes on here."""
    entries = gathering.rolls[0].entries
    if not entries or line.gap or not line.block.wrapped or not gathering.runs_on:
        return False
    return len(entries[-1].pieces[-1].words) > _FULL and entries[-1].text.count(",") > 3 and entries[-1].text[-1] != "."


def attendees_of(rolls: Sequence[Roll]) -> tuple[list[Attendee], list[Stretch]]:
    """Return the people of the lists, and the entries in which no name was found."""
    attendees: list[Attendee] = []
    lost: list[Stretch] = []
    for roll in rolls:
        read = [(entry, people_in(entry)) for entry in roll.entries]
        _give_places(read)
        full = sum(1 for _, people in read for person in people if names.name_strength(person.name))
        marked = roll.marked or sum(1 for _, people in read for person in people if person.mark is not None) > 1
        for entry, people in read:
            people = [person for person in people if person.group or not names.is_organisation_word(person.name)]
            if full * 2 >= len(read) > 1:
                people = [person for person in people if person.group or _is_named(person)]
            people = [person for person in people if not (person.group and person.name[0].isdigit())]
            if not people:
                lost.append(entry)
            attendees += [_attendee(person, roll, entry, marked=marked) for person in people]
    return _once_each(attendees), lost


def _give_places(read: Sequence[tuple[Stretch, list[Person]]]) -> None:
    """Read a first column that says where each comes from: "Norrsele    Anna Ek, ordförande"."""
    placed = [(people, match) for entry, people in read if (match := _COLUMN.match(entry.text)) and len(people) > 1]
    placed = [(people, match) for people, match in placed if _is_place(people, match["place"])]
    if len(placed) * 2 < len(read):
        return
    for people, match in placed:
        place = people.pop(0)
        for person in people:
            if person.organisation is None:
                person.organisation = match["place"]
                person.spans.insert(0, place.spans[0])


def _is_place(people: Sequence[Person], word: str) -> bool:
    first, second = people[0], people[1]
    return first.name == word and not names.is_first_name(word) and names.name_strength(second.name) > 0


def _once_each(attendees: Sequence[Attendee]) -> list[Attendee]:
    """Join what two lists say of one person, so that nobody is present twice."""
    first: dict[tuple[str, Section], Attendee] = {}
    for attendee in attendees:
        key = (folded(attendee.name), attendee.section)
        known = first.get(key)
        first[key] = attendee if known is None else _joined(known, attendee)
    return list(first.values())


def _joined(known: Attendee, again: Attendee) -> Attendee:
    return replace(
        known,
        quotes=known.quotes + again.quotes,
        organisation=known.organisation or again.organisation,
        role=known.role or again.role,
        party=known.party or again.party,
        presence=known.presence or again.presence,
        chair=known.chair or again.chair,
        secretary=known.secretary or again.secretary,
        items=known.items or again.items,
    )


def _attendee(person: Person, roll: Roll, entry: Stretch, *, marked: bool) -> Attendee:
    section = roll.section
    if section is Section.PRESENT and (
        person.mark is False or (marked and person.mark is None and not person.is_described)
    ):
        section = Section.ABSENT
    role = person.role or roll.role
    quotes = tuple(quote for start, end in _merged(person.spans) for quote in entry.quotes(start, end))
    return Attendee(
        name=person.name,
        section=section,
        quotes=quotes,
        organisation=person.organisation,
        role=role,
        party=person.party,
        presence=person.intervals,
        chair=section is Section.PRESENT and (is_chair(role or "") or is_chair(person.office)),
        secretary=section is not Section.ABSENT and (is_writer(role or "") or is_writer(person.office)),
        serving=person.serving or bool(person.deputy_for),
        deputy_for=person.deputy_for,
        remote=True if person.remote else None,
        group=person.group,
        items=person.items,
    )


def _is_named(person: Person) -> bool:
    return " " in person.name or names.is_first_name(person.name)


def is_vacancy(entry: Stretch) -> bool:
    """Tell whether an entry says that a seat is empty."""
    return any(folded(word).strip(".,:-") in _VACANT for word in entry.text.split()) and not people_in(entry)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
