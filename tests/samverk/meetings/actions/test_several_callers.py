"""Meetings called at the same moment by several processes, on a real database that they share."""

import pytest

from tests.samverk.accounts.test_several_processes import at_once, database

__all__ = ["at_once", "database"]
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

SETUP = """
from datetime import date, time, timedelta
from samverk.directory.models import Body
from samverk.meetings.actions.lifecycle import plan_meeting
by = User.objects.create(email='siv@samverk.example', name='Siv', role='secretary')
body = Body.objects.create(name='Gruppen', kind='directors')
for week in range(16):
    plan_meeting(body, on=date(2026, 1, 2) + timedelta(weeks=week), starts_at=time(9), ends_at=time(12), by=by)
"""
CALL = """
from samverk.meetings.actions.lifecycle import call_meeting
from samverk.meetings.models import Meeting
by = User.objects.get(email='siv@samverk.example')
numbers = []
for place, meeting in enumerate(Meeting.objects.order_by("held_on")):
    if place % 4 == number:
        numbers.append(call_meeting(meeting, at=datetime(2025, 12, 1, tzinfo=UTC), by=by))
print(*numbers)
"""
SAME = """
from samverk.meetings.actions.lifecycle import call_meeting
from samverk.meetings.models import Meeting
by = User.objects.get(email='siv@samverk.example')
try:
    print(call_meeting(Meeting.objects.order_by("held_on").first(), at=datetime(2025, 12, 1, tzinfo=UTC), by=by))
except RuleBroken as refused:
    print(refused.code)
"""


def test_no_number_is_given_twice_and_none_is_left_out(at_once) -> None:
    answers = at_once(CALL, before=SETUP)

    assert sorted(int(number) for said in answers for number in said.split()) == list(range(1, 17))


def test_one_meeting_is_called_once(at_once) -> None:
    answers = at_once(SAME, before=SETUP)

    assert sorted(answers) == ["1", "already-called", "already-called", "already-called"]
