"""When the call goes out at the latest, and what may be decided without it."""

from datetime import date

import pytest

from procedure.call import is_called_in_time, latest_call_day, may_be_decided
from procedure.profile import COMMITTEE, INFORMAL_GROUP, Profile


def test_the_call_goes_out_a_week_before():
    assert latest_call_day(date(2026, 4, 13), COMMITTEE) == date(2026, 4, 6)


def test_a_body_may_have_another_time():
    assert latest_call_day(date(2026, 4, 13), Profile("other", call_days=14)) == date(2026, 3, 30)


@pytest.mark.parametrize(("called_on", "in_time"), [(date(2026, 4, 6), True), (date(2026, 4, 7), False)])
def test_a_call_is_in_time_on_the_last_day(called_on, in_time):
    assert is_called_in_time(called_on, date(2026, 4, 13), COMMITTEE) is in_time


@pytest.mark.parametrize(
    ("profile", "stood_in_call", "all_agree", "may"),
    [
        (COMMITTEE, True, False, True),
        (COMMITTEE, False, True, True),
        (COMMITTEE, False, False, False),
        (INFORMAL_GROUP, False, False, True),
    ],
)
def test_what_was_not_called_is_decided_only_if_all_present_agree(profile, stood_in_call, all_agree, may):
    assert may_be_decided(profile, stood_in_call=stood_in_call, all_present_agree=all_agree) is may
