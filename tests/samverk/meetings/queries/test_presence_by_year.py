"""Presence year by year."""

from datetime import date

import pytest

from samverk.meetings.models import Attendance
from samverk.meetings.queries.presence_by_year import YearOfPresence, presence_by_year
from tests.factories import make_attendance, make_meeting

pytestmark = pytest.mark.django_db


def test_meetings_count_once_however_many_names_stand_in_a_list() -> None:
    meeting = make_meeting(held_on=date(2023, 1, 1))
    make_attendance(meeting, "Ada")
    make_attendance(meeting, "Bo")
    make_attendance(make_meeting(held_on=date(2023, 2, 1)), "Ada", section="absent")
    make_attendance(make_meeting(held_on=date(2024, 2, 1)), "Ada", section="guest")
    make_attendance(make_meeting(held_on=None), "Ada")

    found = presence_by_year(Attendance.objects.all())

    assert found == [YearOfPresence(2024, guest=1), YearOfPresence(2023, present=1, absent=1)]
