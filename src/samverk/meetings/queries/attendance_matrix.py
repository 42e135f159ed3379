"""Which organisation was present at which meeting: present, reported absent, or not mentioned at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samverk.directory.models import Organisation
from samverk.meetings.models import Attendance, Meeting

PRESENT = "present"
ABSENT = "absent"
UNKNOWN = "unknown"
OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Column:
    """A meeting of the matrix."""

    id: int
    public_id: str
    held_on: date


@dataclass(frozen=True, slots=True)
class Line:
    """An organisation, and how it stood at each meeting: ``cells`` are in the order of the columns."""

    public_id: str
    name: str
    cells: tuple[str, ...]

    @property
    def present(self) -> int:
        return self.cells.count(PRESENT)

    @property
    def expected(self) -> int:
        """At how many of the meetings it was a member."""
        return len(self.cells) - self.cells.count(OUTSIDE)


@dataclass(frozen=True)
class AttendanceMatrix:
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def attendance_matrix(
    meetings: QuerySet[Meeting], attendances: QuerySet[Attendance], members: QuerySet[Organisation], *, most: int
) -> AttendanceMatrix:
    """Return the latest ``most`` of ``meetings`` in the order of their days against ``members`` in theirs.

    Guests do not count. A member that neither list names is *unknown*; one not yet or no longer a member *outside*.
    """
    latest = meetings.filter(held_on__isnull=False).order_by("-held_on", "-id")[:most]
    found = reversed(latest.values_list("id", "public_id", "held_on"))
    columns = tuple(Column(key, public_id, day) for key, public_id, day in found if day)
    told = _told(attendances, columns)
    rows = members.order_by("sort_key").values_list("id", "public_id", "name", "member_from", "member_to")
    lines = [
        Line(public_id, name, tuple(_cell(told, key, column, begins, ends) for column in columns))
        for key, public_id, name, begins, ends in rows
    ]
    return AttendanceMatrix(columns=columns, lines=tuple(lines))


def _told(attendances: QuerySet[Attendance], columns: Sequence[Column]) -> Mapping[tuple[int, int], str]:
    listed = attendances.filter(
        meeting__in=[column.id for column in columns],
        organisation__isnull=False,
        section__in=(Attendance.Section.PRESENT, Attendance.Section.ABSENT),
    )
    told: dict[tuple[int, int], str] = {}
    for organisation, meeting, section in listed.order_by().values_list("organisation_id", "meeting_id", "section"):
        # One present is enough: a deputy may have come for the one who is reported absent.
        if section == Attendance.Section.PRESENT or (organisation, meeting) not in told:
            told[organisation, meeting] = PRESENT if section == Attendance.Section.PRESENT else ABSENT
    return told


def _cell(told: Mapping[tuple[int, int], str], key: int, column: Column, begins: date | None, ends: date | None) -> str:
    known = told.get((key, column.id))
    if known:
        return known
    is_outside = (begins and column.held_on < begins) or (ends and column.held_on > ends)
    return OUTSIDE if is_outside else UNKNOWN
