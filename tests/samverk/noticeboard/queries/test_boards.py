"""How a notice stands on each board."""

from datetime import date

import pytest

from samverk.noticeboard.queries.boards import board_rows
from tests.samverk.noticeboard.making import announced, put_up, scene_to_announce

pytestmark = pytest.mark.django_db


def test_boards_that_were_too_late_or_are_still_missing_are_late():
    scene = scene_to_announce("joint-committee")
    made = announced(scene)
    put_up(made, "Brohult", date(2026, 3, 10), scene)
    put_up(made, "Kvarnsele", date(2026, 3, 11), scene)

    told = [(str(row.board), row.stands, row.is_late) for row in board_rows(made, date(2026, 3, 12))]

    assert told == [("", True, False), ("Brohult", True, False), ("Kvarnsele", True, True), ("Åbynäs", False, True)]


def test_a_missing_board_is_not_late_before_its_day():
    made = announced(scene_to_announce("joint-committee"))

    assert [row.is_late for row in board_rows(made, date(2026, 3, 10))] == [False] * 4


def test_boards_cost_two_queries(django_assert_num_queries):
    made = announced(scene_to_announce("joint-committee"))
    board_rows(made, date(2026, 3, 10))

    with django_assert_num_queries(2):
        [str(row.board) for row in board_rows(made, date(2026, 3, 10))]
