"""A meeting with all that stands in its minutes, put together from the rows of a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Any, NamedTuple, TypeVar

from samverk.meetings.queries.clause_rows import ClauseRow

SENTENCE_ENDS = ".!?:;"
Row = tuple[Any, ...]
Part = TypeVar("Part")

ITEM_COLUMNS = ("id", "public_id", "position", "number_as_printed", "title", "is_confidential", "background")
PRESENTER_COLUMNS = ("item_id", "name_as_written", "organisation_as_written", "person__public_id")
PROCEDURE_COLUMNS = ("item_id", "kind", "text")
ATTENDANCE_COLUMNS = (
    "id",
    "section",
    "name_as_written",
    "party",
    "chair",
    "secretary",
    "organisation_as_written",
    "deputy_for_as_written",
    "person__public_id",
    "organisation__public_id",
    "organisation__name",
    "presence__arrived_at",
    "presence__left_at",
)
ATTENDANCE_ORDER = ("position", "presence__id")


class ItemRow(NamedTuple):
    id: int
    public_id: str
    position: int
    number_as_printed: str
    title: str
    is_confidential: bool
    background: str


class PresenterRow(NamedTuple):
    name_as_written: str
    organisation_as_written: str
    person_id: str | None


class ProcedureRow(NamedTuple):
    kind: str
    text: str


class Interval(NamedTuple):
    arrived_at: time | None
    left_at: time | None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A name in a list of the minutes; ids are public ids."""

    section: str
    name_as_written: str
    party: str
    chair: bool
    secretary: bool
    organisation_as_written: str
    deputy_for_as_written: str
    person_id: str | None
    organisation_id: str | None
    organisation_name: str | None
    presence: list[Interval] = field(default_factory=list)


@dataclass(frozen=True)
class AttendanceLists:
    """Those in the lists of the minutes, in the order of the text."""

    present: list[AttendanceRow] = field(default_factory=list)
    absent: list[AttendanceRow] = field(default_factory=list)
    guests: list[AttendanceRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ItemSheet:
    """An item and what stands under its heading."""

    item: ItemRow
    clauses: Sequence[ClauseRow]
    presenters: Sequence[PresenterRow]
    procedures: Sequence[ProcedureRow]

    @property
    def background(self) -> list[str]:
        """The running text, a paragraph each."""
        return paragraphs(self.item.background)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of ``text``. A line that ends in the middle of a sentence goes on with the next one."""
    found: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if found and found[-1][-1] not in SENTENCE_ENDS and (line[0].islower() or line[0].isdigit()):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def item_sheets(
    items: Iterable[Row],
    clauses: Mapping[str | None, Sequence[ClauseRow]],
    *,
    presenters: Iterable[Row],
    procedures: Iterable[Row],
) -> list[ItemSheet]:
    """Return ``items`` in their order, each with what stands under it."""
    presented = by_first(presenters, PresenterRow)
    followed = by_first(procedures, ProcedureRow)
    return [
        ItemSheet(item, clauses.get(item.public_id, ()), presented.get(item.id, ()), followed.get(item.id, ()))
        for item in map(ItemRow._make, items)
    ]


def by_item(clauses: Iterable[ClauseRow]) -> dict[str | None, list[ClauseRow]]:
    """Return ``clauses`` by the public id of their item; under ``None`` those without one."""
    found: dict[str | None, list[ClauseRow]] = defaultdict(list)
    for row in clauses:
        found[row.item_id].append(row)
    return dict(found)


def attendance_lists(attendances: Iterable[Row]) -> AttendanceLists:
    """Sort ``attendances``, a row an interval, into the lists they stand in."""
    lists = AttendanceLists()
    by_section = {"present": lists.present, "guest": lists.guests}
    known: dict[int, AttendanceRow] = {}
    for id_, section, *said, arrived_at, left_at in attendances:
        if id_ not in known:
            known[id_] = AttendanceRow(section, *said)
            by_section.get(section, lists.absent).append(known[id_])
        if arrived_at or left_at:
            known[id_].presence.append(Interval(arrived_at, left_at))
    return lists


def by_first(rows: Iterable[Row], part: type[Part]) -> dict[int, list[Part]]:
    """Return ``rows`` as parts of that type, by the id of the item in their first column."""
    found: dict[int, list[Part]] = defaultdict(list)
    for item, *said in rows:
        found[item].append(part(*said))
    return dict(found)
