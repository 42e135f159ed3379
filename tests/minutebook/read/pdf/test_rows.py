"""Rows of a PDF page, from pieces that a damaged file may put anywhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutebook.read.pdf.pieces import Piece
from minutebook.read.pdf.rows import lines_of, rows_of, usual_leading


def piece(text: str, left: float, bottom: float, *, height: float = 12.0, bold: bool = False) -> Piece:
    return Piece(text, left, bottom, left + 6 * len(text), bottom + height, bold)


def lines(*pieces: Piece) -> list[tuple[str, int, int]]:
    rows = rows_of(list(pieces))
    return [(line.text, line.indent, line.blank) for line in lines_of(rows, 1, usual_leading([rows]))]


def test_pieces_side_by_side_are_a_line_with_room_between() -> None:
    found = lines(piece("Anna", 200, 700), piece("Närvarande", 50, 701), piece("Bo", 200, 686))

    assert found == [("Närvarande               Anna", 0, 0), ("Bo", 25, 0)]


@pytest.mark.parametrize("mark", ["•", "1.", "a)", "§ 12", "4.2"])
def test_a_mark_keeps_close_to_its_words(mark: str) -> None:
    assert lines(piece(mark, 50, 700), piece("Budget", 50 + 6 * len(mark) + 24, 700)) == [(f"{mark} Budget", 0, 0)]


def test_a_number_far_from_its_words_is_a_column() -> None:
    assert lines(piece("§ 13", 50, 700), piece("Dnr 2030-17", 300, 700)) == [("§ 13" + " " * 38 + "Dnr 2030-17", 0, 0)]


def test_a_step_larger_than_usual_is_a_gap() -> None:
    found = lines(*(piece("rad", 50, bottom) for bottom in (700, 686, 672, 640, 626)))

    assert [blank for _, _, blank in found] == [0, 0, 0, 1, 0]


PLACES = st.floats(-14_400, 14_400)
PIECES = st.builds(Piece, st.text("ab•1. ", min_size=1, max_size=5), PLACES, PLACES, PLACES, PLACES)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_every_piece_is_in_some_line_wherever_it_lies(pieces: list[Piece]) -> None:
    rows = rows_of(pieces)

    found = lines_of(rows, 1, usual_leading([rows]))

    assert sorted(piece.text for row in rows for piece in row) == sorted(piece.text for piece in pieces)
    assert sum(line.text.count("a") for line in found) == sum(piece.text.count("a") for piece in pieces)
    assert all(len(line.text) < 5000 for line in found)
