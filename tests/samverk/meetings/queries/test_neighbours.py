"""What comes before and after."""

from datetime import date

import pytest

from samverk.meetings.models import Item, Meeting
from samverk.meetings.queries.neighbours import Neighbours, item_neighbours, meeting_neighbours
from tests.factories import make_body, make_item, make_meeting

pytestmark = pytest.mark.django_db


def test_meetings_of_the_same_body_by_day() -> None:
    body = make_body()
    first, second, third = (make_meeting(body, date(2024, month, 1)) for month in (1, 2, 3))
    make_meeting(make_body("Annat"), date(2024, 2, 15))

    found = [meeting_neighbours(meeting, Meeting.objects.all()) for meeting in (first, second, third)]

    assert found == [Neighbours(None, second), Neighbours(first, third), Neighbours(second, None)]


def test_meeting_without_body_or_day_has_none() -> None:
    make_meeting()

    found = [
        meeting_neighbours(meeting, Meeting.objects.all())
        for meeting in (make_meeting(), make_meeting(make_body(), None))
    ]

    assert found == [Neighbours(None, None)] * 2


def test_items_of_the_same_meeting_by_place() -> None:
    meeting = make_meeting()
    first, second = make_item(meeting), make_item(meeting)
    make_item(make_meeting())

    found = [item_neighbours(item, Item.objects.all()) for item in (first, second)]

    assert found == [Neighbours(None, second), Neighbours(first, None)]
