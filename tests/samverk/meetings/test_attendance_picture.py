"""The grid of attendance."""

from datetime import date

from samverk.meetings.attendance_picture import attendance_grid
from samverk.meetings.queries.attendance_matrix import AttendanceMatrix, Column, Line

DAYS = (date(2020, 5, 5), date(2020, 9, 9), date(2021, 1, 1))
MATRIX = AttendanceMatrix(
    columns=tuple(Column(number, f"m{number}", day) for number, day in enumerate(DAYS)),
    lines=(Line("a", "Alvesjö", ("present", "absent", "unknown")), Line("b", "Ny", ("outside", "outside", "present"))),
)


def test_every_cell_has_its_place_but_those_outside() -> None:
    grid = attendance_grid(MATRIX)

    assert grid is not None
    assert [[square.state for square in row.squares] for row in grid.rows] == [
        ["present", "absent", "unknown"],
        ["present"],
    ]
    assert grid.rows[1].squares[0].x == grid.rows[0].squares[2].x
    assert len({(square.x, square.y) for row in grid.rows for square in row.squares}) == 4


def test_years_are_marked_where_they_begin() -> None:
    grid = attendance_grid(MATRIX)

    assert grid is not None
    assert [(mark.year, mark.x) for mark in grid.years] == [
        (2020, grid.rows[0].squares[0].x),
        (2021, grid.rows[0].squares[2].x),
    ]


def test_all_squares_lie_within_the_picture() -> None:
    grid = attendance_grid(MATRIX)

    assert grid is not None
    assert max(square.x + grid.cell for row in grid.rows for square in row.squares) <= grid.width
    assert max(square.y + grid.cell for row in grid.rows for square in row.squares) <= grid.height


def test_nothing_is_not_drawn() -> None:
    assert attendance_grid(AttendanceMatrix((), MATRIX.lines)) is None
    assert attendance_grid(AttendanceMatrix(MATRIX.columns, ())) is None
