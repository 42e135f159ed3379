"""What comes before and after."""

from datetime import date

import pytest

from samverk.meetings.models import Item, Meeting
from samverk.meetings.queries.neighbours import (
    NearItem,
    NearMeeting,
    Neighbours,
    item_after,
    item_before,
    meeting_after,
    meeting_before,
    neighbours,
)
from tests.factories import make_body, make_item, make_meeting


@pytest.mark.django_db
def test_meetings_of_the_same_body_by_day() -> None:
    body = make_body()
    days = [date(2024, month, 1) for month in (1, 2, 3)]
    first, second, third = (make_meeting(body, day).public_id for day in days)
    make_meeting(make_body("Annat"), date(2024, 2, 15))

    before = [list(meeting_before(Meeting.objects.all(), body.pk, day)) for day in days]
    after = [list(meeting_after(Meeting.objects.all(), body.pk, day)) for day in days]

    assert before == [[], [(first, days[0])], [(second, days[1])]]
    assert after == [[(second, days[1])], [(third, days[2])], []]


@pytest.mark.django_db
def test_items_of_the_same_meeting_by_place() -> None:
    meeting = make_meeting()
    first, second, third = (make_item(meeting, title) for title in ("Ett", "Två", "Tre"))
    make_item(make_meeting())

    before = item_before(Item.objects.all(), meeting.pk, third.position)
    after = item_after(Item.objects.all(), meeting.pk, first.position)

    assert [row[0] for row in before] == [second.public_id]
    assert [row[0] for row in after] == [second.public_id]


def test_rows_become_neighbours() -> None:
    found = neighbours(NearMeeting, [], [("aaa", date(2024, 2, 1))])

    assert found == Neighbours(None, NearMeeting("aaa", date(2024, 2, 1)))


def test_item_is_called_by_number_and_title() -> None:
    assert [str(NearItem("aaa", "§ 4", "Budget")), str(NearItem("aaa", "", "Budget"))] == ["§ 4 Budget", "Budget"]
