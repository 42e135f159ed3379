"""The year of a day."""

from datetime import date

import pytest

from samverk.meetings.models import Meeting
from samverk.meetings.queries.years import year_of
from tests.factories import make_body, make_meeting


@pytest.mark.django_db
def test_year_of_a_day_is_a_number_and_of_none_is_none() -> None:
    for day in (date(2024, 2, 16), date(998, 1, 1), None):
        make_meeting(make_body(f"Nätverk {day}"), day)

    found = Meeting.objects.order_by("id").values_list(year_of("held_on"), flat=True)

    assert list(found) == [2024, 998, None]
