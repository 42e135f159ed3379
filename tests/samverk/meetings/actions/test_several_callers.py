"""Meetings called at the same moment by several processes, on a real database that they share."""

from datetime import date, time, timedelta

import pytest

from samverk.meetings.actions.lifecycle import plan_meeting
from tests.at_once import HANDS, at_once
from tests.factories import make_body
from tests.samverk.conftest import make_user

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
MEETINGS = 16
PREPARE = """
from datetime import UTC, datetime
from samverk.accounts.models import User
from samverk.meetings.actions.lifecycle import call_meeting
from samverk.meetings.models import Meeting
at, by = datetime(2025, 12, 1, tzinfo=UTC), User.objects.get()
"""
CALL = """
numbers = []
for place, meeting in enumerate(Meeting.objects.order_by("held_on")):
    if place % 4 == number:
        numbers.append(call_meeting(meeting, at=at, by=by))
print(*numbers)
"""
SAME = 'print(call_meeting(Meeting.objects.order_by("held_on").first(), at=at, by=by))'


@pytest.fixture(autouse=True)
def _planned() -> None:
    body, by = make_body(), make_user("secretary")
    for week in range(MEETINGS):
        plan_meeting(body, on=date(2026, 1, 2) + timedelta(weeks=week), starts_at=time(9), ends_at=time(12), by=by)


def test_no_number_is_given_twice_and_none_is_left_out(tmp_path) -> None:
    answers = at_once(PREPARE, CALL, tmp_path)

    assert sorted(int(number) for said in answers for number in said.split()) == list(range(1, MEETINGS + 1))


def test_one_meeting_is_called_once(tmp_path) -> None:
    assert at_once(PREPARE, SAME, tmp_path) == ["1"] + ["already-called"] * (HANDS - 1)
