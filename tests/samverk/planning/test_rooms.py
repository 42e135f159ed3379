"""The doors of a meeting: only to rooms that open for whoever looks."""

from datetime import date

import pytest

from samverk.meetings.models import Meeting
from tests.samverk.planning.making import YEAR, planned

pytestmark = pytest.mark.django_db
State = Meeting.State


def doors_for(user, browser_of, meeting):
    return browser_of(user).get(f"/kalender/moten/{meeting.public_id}/").context["doors"]


@pytest.mark.parametrize(
    ("state", "keeper", "member"),
    [
        (State.PLANNED, ["agendas", "guests", "sittings"], ["agendas", "sittings"]),
        (State.HELD, ["agendas", "guests", "sittings", "drafts"], ["agendas", "sittings"]),
        (State.DRAFTED, ["agendas", "guests", "sittings", "drafts"], ["agendas", "sittings", "drafts"]),
    ],
)
def test_every_door_that_is_shown_opens(house, browser_of, state, keeper, member):
    meeting = planned(house.directors, date(YEAR, 1, 8), house.keeper)
    Meeting.objects.filter(pk=meeting.pk).update(state=state)

    for user, rooms in ((house.keeper, keeper), (house.member, member)):
        doors = doors_for(user, browser_of, meeting)
        answers = [browser_of(user).get(door.address, follow=True).status_code for door in doors]
        assert [door.address.split("/")[1] for door in doors] == rooms
        assert answers == [200] * len(rooms)
