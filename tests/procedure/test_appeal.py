"""How long a decision can be appealed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.appeal import Posting, last_day_of_appeal
from procedure.days import is_working_day
from procedure.refusal import RuleBroken

days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def test_three_weeks_from_the_last_board():
    boards = [[Posting(date(2026, 4, 7))], [Posting(date(2026, 4, 9))], [Posting(date(2026, 4, 8))]]

    assert last_day_of_appeal(boards, ()) == date(2026, 4, 30)


def test_time_that_runs_out_on_a_day_off_runs_on():
    boards = [[Posting(date(2026, 4, 10))]]

    assert last_day_of_appeal(boards, {date(2026, 5, 1)}) == date(2026, 5, 4)


@pytest.mark.parametrize(
    "boards",
    [
        [],
        [[]],
        [[Posting(date(2026, 4, 7))], []],
        [[Posting(date(2026, 4, 7), taken_down_on=date(2026, 4, 20))]],
        [[Posting(date(2026, 4, 7), taken_down_on=date(2026, 4, 28))]],  # the notice stands on the last day too
    ],
)
def test_without_a_notice_on_every_board_no_time_runs(boards):
    with pytest.raises(RuleBroken) as refused:
        last_day_of_appeal(boards, ())

    assert refused.value.code == "not-announced-everywhere"


def test_a_notice_may_be_taken_down_when_time_is_out():
    boards = [[Posting(date(2026, 4, 7), taken_down_on=date(2026, 4, 29))]]

    assert last_day_of_appeal(boards, ()) == date(2026, 4, 28)


def test_a_notice_that_fell_down_lets_time_begin_anew():
    fell_down = [Posting(date(2026, 4, 7), taken_down_on=date(2026, 4, 14)), Posting(date(2026, 4, 16))]

    assert last_day_of_appeal([fell_down, [Posting(date(2026, 4, 7))]], ()) == date(2026, 5, 7)


def test_a_notice_put_up_again_afterwards_changes_nothing():
    stood = [Posting(date(2026, 4, 7), taken_down_on=date(2026, 5, 4)), Posting(date(2026, 6, 1))]

    assert last_day_of_appeal([stood], ()) == date(2026, 4, 28)


@given(st.lists(days, min_size=1, max_size=11), st.sets(days, max_size=10))
def test_the_last_day_is_a_working_day_three_weeks_after_the_last_board_or_the_next(announced, holidays):
    last = last_day_of_appeal([[Posting(day)] for day in announced], holidays)

    assert is_working_day(last, holidays)
    assert last >= max(announced) + timedelta(weeks=3)
