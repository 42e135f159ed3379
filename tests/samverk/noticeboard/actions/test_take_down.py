"""Taking the notice down, and not before time is out."""

from datetime import date, timedelta

import pytest

from samverk.noticeboard import actions
from samverk.records.refusal import RuleBroken
from tests.samverk.noticeboard.making import (
    AT,
    LAST,
    announced,
    board_of,
    days_of,
    ours,
    put_up_everywhere,
    scene_to_announce,
)

pytestmark = pytest.mark.django_db
AFTER = LAST + timedelta(days=1)
MONDAY = date(2026, 3, 9)


def refused(board, today):
    with pytest.raises(RuleBroken) as caught:
        actions.take_down(board, today=today, at=AT)
    return caught.value.code


def test_it_is_not_taken_down_on_the_last_day():
    made = announced(scene_to_announce())

    assert refused(ours(made), LAST) == "stands-still"
    assert days_of(ours(made)) == [(MONDAY, None)]


def test_the_day_after_it_is_once():
    made = announced(scene_to_announce())

    actions.take_down(ours(made), today=AFTER, at=AT)

    assert days_of(ours(made)) == [(MONDAY, AFTER)]
    assert refused(ours(made), AFTER) == "stands-not"


def test_it_stays_while_a_board_is_missing():
    made = announced(scene_to_announce("joint-committee"))

    assert refused(ours(made), date(2027, 1, 1)) == "stands-still"


def test_municipalities_take_it_down_themselves():
    scene = scene_to_announce("joint-committee")
    made = announced(scene)
    put_up_everywhere(made, MONDAY, scene)

    assert refused(board_of(made, "Brohult"), AFTER) == "not-ours"


def test_every_day_takes_down_what_is_over_once():
    made = announced(scene_to_announce())

    done = [actions.take_down_what_is_over(today, AT) for today in (LAST, AFTER, AFTER + timedelta(days=9))]

    assert (done, days_of(ours(made))) == ([0, 1, 0], [(MONDAY, AFTER)])
