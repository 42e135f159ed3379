"""Attendance as a grid: a row for each member, a column for each meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverk.meetings.queries.attendance_matrix import OUTSIDE, AttendanceMatrix

CELL = 22
GAP = 5
LEFT = 132
TOP = 34
# A year that begins with the last column is wider than the column.
LABEL = 24


@dataclass(frozen=True)
class Square:
    """A cell; ``state`` names its shape and colour in the style sheet."""

    state: str
    x: int
    y: int


@dataclass(frozen=True)
class Row:
    name: str
    y: int
    squares: Sequence[Square]


@dataclass(frozen=True)
class YearMark:
    """Where a year begins."""

    year: int
    x: int


@dataclass(frozen=True)
class AttendanceGrid:
    width: int
    height: int
    rows: Sequence[Row]
    years: Sequence[YearMark]
    cell: int = CELL
    names_end: int = LEFT - 10


def attendance_grid(matrix: AttendanceMatrix) -> AttendanceGrid | None:
    """Return the picture of ``matrix``; ``None`` if it has no meetings or no members."""
    if not matrix.columns or not matrix.lines:
        return None
    rows = [
        Row(
            line.name,
            _y(place) + CELL - 6,
            [Square(cell, _x(column), _y(place)) for column, cell in enumerate(line.cells) if cell != OUTSIDE],
        )
        for place, line in enumerate(matrix.lines)
    ]
    return AttendanceGrid(
        width=_x(len(matrix.columns)) + LABEL,
        height=_y(len(rows)) + GAP,
        rows=rows,
        years=_year_marks([column.held_on for column in matrix.columns]),
    )


def _x(column: int) -> int:
    return LEFT + column * (CELL + GAP)


def _y(row: int) -> int:
    return TOP + row * (CELL + GAP)


def _year_marks(days: Sequence[date]) -> list[YearMark]:
    before = [None, *(day.year for day in days)]
    return [YearMark(day.year, _x(place)) for place, day in enumerate(days) if day.year != before[place]]
