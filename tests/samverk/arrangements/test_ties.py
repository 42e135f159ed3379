"""What is told of a meeting before it moves, and what is still to arrange for it."""

from datetime import date

import pytest

from samverk.arrangements.actions import book_venue
from samverk.arrangements.steps import steps_of
from samverk.arrangements.ties import what_is_arranged
from samverk.meetings.models import Meeting
from samverk.site.flow import FLOW, TELLERS
from tests.samverk.arrangements.making import TODAY, make_planned, make_turn, make_venue, span
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db
ON = date(2026, 5, 12)


def test_the_turn_moves_along_and_the_booking_must_ask():
    house = make_house()
    turn = make_turn(house, ON, 0)
    book_venue(make_venue(), span(ON), on=TODAY, by=house.secretary, meeting=turn.meeting)

    told = [(tie.kind, str(tie.sentence), tie.moves_along) for tie in what_is_arranged(turn.meeting)]

    assert told == [
        ("turn", "Brohult bereder mötet.", True),
        ("booking", "Åhuset är bokad (Förfrågad) och måste stämmas av igen.", False),
    ]


def test_the_house_asks_this_room_and_lets_bookings_follow():
    queued = {(arrow.queued.module_path, id(arrow.announced)) for arrow in FLOW}

    assert what_is_arranged in TELLERS
    assert sum("arrangements" in path for path, _signal in queued) == 2


def test_what_is_left_to_arrange_is_told():
    house = make_house()
    turn = make_turn(house, ON, 0)
    empty = make_planned(house, date(2026, 6, 9))
    book_venue(make_venue(), span(ON), on=TODAY, by=house.secretary, meeting=turn.meeting)

    states = [[step.state.value for step in steps_of(meeting, TODAY)] for meeting in (turn.meeting, empty)]

    assert states == [["done", "open"], ["open", "open"]]


def test_nothing_is_left_to_arrange_for_a_meeting_that_was_held():
    house = make_house()

    assert list(steps_of(make_planned(house, ON, state=Meeting.State.HELD), TODAY)) == []
