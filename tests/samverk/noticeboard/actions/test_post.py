"""Noting when the notice stood on which board."""

from datetime import UTC, date, datetime

import pytest

from samverk.noticeboard import actions
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from tests.samverk.noticeboard.making import (
    AT,
    LAST,
    announced,
    board_of,
    clock_of,
    days_of,
    ours,
    put_up,
    put_up_everywhere,
    scene_to_announce,
)

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 6, 1, 9, tzinfo=UTC)
MONDAY, TUESDAY = date(2026, 3, 9), date(2026, 3, 10)


@pytest.fixture
def scene():
    return scene_to_announce("joint-committee")


def away(board, on, scene, **fields):
    actions.note_down(board, on, at=LATER, by=scene.keeper, **fields)


def refused(act, *arguments, **fields):
    with pytest.raises(RuleBroken) as caught:
        act(*arguments, **fields)
    return caught.value.code


def test_time_runs_from_the_last_board(scene):
    made = announced(scene)

    put_up(made, "Brohult", MONDAY, scene)
    put_up(made, "Kvarnsele", MONDAY, scene)
    before = clock_of(made)
    put_up(made, "Åbynäs", date(2026, 3, 11), scene)

    assert (before, clock_of(made)) == (None, date(2026, 4, 1))


def test_our_board_does_not_make_the_time_longer(scene):
    """The municipalities were quicker than we were."""
    made = announced(scene, datetime(2026, 3, 12, 9, tzinfo=UTC))

    put_up_everywhere(made, MONDAY, scene)

    assert made.appeal_until == LAST


def test_a_notice_that_fell_down_lets_time_begin_anew(scene):
    made = announced(scene)
    put_up_everywhere(made, MONDAY, scene)

    away(board_of(made, "Kvarnsele"), date(2026, 3, 20), scene, up_again_on=date(2026, 3, 23))

    assert clock_of(made) == date(2026, 4, 13)
    assert days_of(board_of(made, "Kvarnsele")) == [(MONDAY, date(2026, 3, 20)), (date(2026, 3, 23), None)]


def test_time_stands_still_while_a_notice_is_away(scene):
    made = announced(scene)
    put_up_everywhere(made, MONDAY, scene)

    away(board_of(made, "Kvarnsele"), date(2026, 3, 20), scene)
    between = clock_of(made)
    put_up(made, "Kvarnsele", date(2026, 3, 23), scene)

    assert (between, clock_of(made)) == (None, date(2026, 4, 13))


def test_a_board_that_took_it_down_after_its_time_changes_nothing(scene):
    made = announced(scene)
    put_up_everywhere(made, MONDAY, scene)

    away(board_of(made, "Kvarnsele"), date(2026, 3, 31), scene)

    assert clock_of(made) == LAST


def test_ours_is_only_noted_as_away_and_back():
    scene = scene_to_announce()
    made = announced(scene)

    code = refused(away, ours(made), TUESDAY, scene)
    away(ours(made), TUESDAY, scene, up_again_on=date(2026, 3, 12))

    assert (code, clock_of(made)) == ("stands-still", date(2026, 4, 2))


def test_ours_comes_back_when_time_begins_anew(scene):
    made = announced(scene)
    put_up_everywhere(made, MONDAY, scene)
    actions.take_down(ours(made), today=date(2026, 3, 31), at=LATER)

    away(board_of(made, "Kvarnsele"), date(2026, 3, 20), scene)

    assert days_of(ours(made)) == [(MONDAY, date(2026, 3, 31)), (date(2026, 6, 1), None)]


def test_days_that_cannot_be_are_refused(scene):
    made = announced(scene)
    board = board_of(made, "Brohult")
    note = {"at": AT, "by": scene.keeper}

    assert refused(actions.note_put_up, board, date(2026, 3, 7), **note) == "posted-before-approval"
    assert refused(actions.note_put_up, board, TUESDAY, **note) == "posted-in-the-future"
    assert refused(actions.note_down, board, MONDAY, **note) == "stands-not"
    put_up(made, "Brohult", TUESDAY, scene)
    assert refused(actions.note_put_up, board, MONDAY, **note) == "stands-already"
    assert refused(away, board, MONDAY, scene) == "stands-not"
    assert refused(away, board, date(2026, 3, 12), scene, up_again_on=TUESDAY) == "back-before-away"
    assert days_of(board) == [(TUESDAY, None)]


def test_it_does_not_stand_twice_on_a_board_on_one_day(scene):
    made = announced(scene)
    board = board_of(made, "Brohult")
    put_up(made, "Brohult", MONDAY, scene)
    away(board, date(2026, 3, 20), scene)

    assert refused(actions.note_put_up, board, date(2026, 3, 19), at=LATER, by=scene.keeper) == "stands-already"


def test_the_trail_tells_of_every_board(scene):
    made = announced(scene)
    put_up(made, "Brohult", MONDAY, scene)
    away(board_of(made, "Brohult"), TUESDAY, scene)

    acts = list(TrailEntry.objects.filter(act__startswith="notice-").order_by("id").values_list("act", "detail"))
    assert acts == [
        ("notice-put-up", {"board": "Brohult", "day": "2026-03-09"}),
        ("notice-away", {"board": "Brohult", "day": "2026-03-10", "back": ""}),
    ]
