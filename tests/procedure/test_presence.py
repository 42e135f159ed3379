"""Who was in the room at a moment."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.presence import Presence, presence_at, presence_during, refuse_impossible_stays
from procedure.refusal import RuleBroken

NINE, TEN, ELEVEN, NOON = time(9), time(10), time(11), time(12)
YES, NO, UNKNOWN = Presence
moments = st.times()


@pytest.mark.parametrize(
    ("stays", "at", "answer"),
    [
        ([(NINE, NOON)], TEN, YES),
        ([(NINE, TEN)], NINE, YES),
        ([(NINE, TEN)], TEN, NO),
        ([(TEN, None)], NINE, NO),
        ([(TEN, None)], NOON, YES),
        ([(None, TEN)], NINE, YES),
        ([(None, TEN)], ELEVEN, NO),
        ([(NINE, TEN), (ELEVEN, None)], time(10, 30), NO),
        ([(NINE, TEN), (ELEVEN, None)], NOON, YES),
        ([], TEN, UNKNOWN),
        ([(None, None)], TEN, UNKNOWN),
        ([(NINE, NOON)], None, UNKNOWN),
    ],
)
def test_presence_at_a_moment(stays, at, answer):
    assert presence_at(stays, at) is answer


@pytest.mark.parametrize(
    ("stays", "began", "ended", "answer"),
    [
        ([(NINE, TEN)], TEN, ELEVEN, NO),
        ([(NINE, time(10, 1))], TEN, ELEVEN, YES),
        ([(ELEVEN, None)], TEN, ELEVEN, YES),
        ([(NOON, None)], TEN, ELEVEN, NO),
        ([], TEN, ELEVEN, UNKNOWN),
        ([(NINE, NOON)], None, ELEVEN, UNKNOWN),
        ([(NINE, NOON)], TEN, None, UNKNOWN),
    ],
)
def test_presence_during_an_item_is_overlap(stays, began, ended, answer):
    assert presence_during(stays, began, ended) is answer


@given(moments, moments, moments)
def test_who_is_there_at_the_beginning_is_there_during_it(came, left, began):
    stays = [(min(came, left), max(came, left))]

    assert presence_at(stays, began) is NO or presence_during(stays, began, began) is YES


@pytest.mark.parametrize(
    ("stays", "code"),
    [
        ([(TEN, NINE)], "leaves-before-arriving"),
        ([(NINE, None), (TEN, None)], "arrives-while-present"),
        ([(NINE, ELEVEN), (TEN, NOON)], "arrives-while-present"),
        ([(NINE, ELEVEN), (None, NOON)], "arrives-while-present"),
    ],
)
def test_stays_that_nobody_can_have_had_are_refused(stays, code):
    with pytest.raises(RuleBroken) as refused:
        refuse_impossible_stays(stays)

    assert refused.value.code == code


def test_stays_one_after_the_other_are_possible():
    refuse_impossible_stays([(None, NINE), (NINE, TEN), (ELEVEN, None)])
