"""Days for approving and announcing."""

from datetime import date

import pytest

from procedure.approval import days_left, last_day_of_announcement, last_day_of_approval
from procedure.profile import COMMITTEE, COOPERATION_BOARD, INFORMAL_GROUP


def test_minutes_are_approved_within_fourteen_days():
    assert last_day_of_approval(date(2026, 4, 13), COMMITTEE) == date(2026, 4, 27)


def test_an_informal_group_has_no_last_day():
    assert last_day_of_approval(date(2026, 4, 13), INFORMAL_GROUP) is None


@pytest.mark.parametrize(("today", "left"), [(date(2026, 4, 20), 7), (date(2026, 4, 27), 0), (date(2026, 4, 29), -2)])
def test_days_are_counted_down_and_past_the_last(today, left):
    assert days_left(date(2026, 4, 27), today) == left


def test_approval_is_announced_on_the_second_day_after():
    assert last_day_of_announcement(date(2026, 4, 27), COMMITTEE) == date(2026, 4, 29)


def test_a_board_that_rests_on_an_agreement_announces_nothing():
    assert last_day_of_announcement(date(2026, 4, 27), COOPERATION_BOARD) is None
