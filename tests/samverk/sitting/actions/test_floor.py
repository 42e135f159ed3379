"""Items take turns, the meeting stands still and goes on."""

from datetime import timedelta

import pytest

from samverk.deciding.models import Chairing
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import (
    adjourn,
    close_sitting,
    end_item,
    hand_over_chair,
    name_confidential,
    resume,
    take_up,
)
from samverk.sitting.models import Adjournment, Turn
from samverk.sitting.queries.attending import attending_of
from samverk.sitting.queries.board import board_of, time_left
from samverk.sitting.queries.running import lines_of
from tests.factories import make_attendance
from tests.samverk.sitting.making import at, clock, make_scene, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return opened(make_scene())


def again(scene):
    return Meeting.objects.select_related("body", "floor").get(pk=scene.meeting.pk)


def turns():
    return [(turn.item.title, turn.began_at, turn.ended_at) for turn in Turn.objects.select_related("item")]


def refused(code):
    return pytest.raises(RuleBroken, match=f"^{code}")


def test_the_next_item_ends_the_turn_of_the_one_before(scene):
    first, second, _third = scene.items

    take_up(first, at=at(9), by=scene.keeper)
    take_up(second, at=at(9, 5), by=scene.keeper)

    assert turns() == [("Mötet öppnas", at(9), at(9, 5)), ("Gemensam upphandling", at(9, 5), None)]
    with refused("already-up"):
        take_up(second, at=at(9, 6), by=scene.keeper)


def test_an_item_may_come_up_again_and_its_times_add_up(scene):
    first, second, _third = scene.items
    for item, moment in ((first, at(9)), (second, at(9, 10)), (first, at(9, 15))):
        take_up(item, at=moment, by=scene.keeper)
    end_item(first, at=at(9, 20), by=scene.keeper)

    spent = [line.spent for line in lines_of(scene.meeting)]

    assert spent == [timedelta(minutes=15), timedelta(minutes=5), timedelta()]
    assert board_of(again(scene)).current is None
    with refused("not-up"):
        end_item(first, at=at(9, 21), by=scene.keeper)


def test_time_left_and_how_late_it_is(scene):
    first, second, _third = scene.items
    take_up(first, at=at(9), by=scene.keeper)
    take_up(second, at=at(9, 32), by=scene.keeper)

    board = board_of(again(scene))

    assert board.current is not None
    assert board.current.late_by == timedelta(minutes=12)
    left = time_left(board, at(9, 57))
    assert (left.item, left.meeting) == (-5, 123)


def test_the_meeting_stands_still_and_goes_on_with_the_same_item(scene):
    take_up(scene.items[0], at=at(9), by=scene.keeper)

    adjourn(scene.meeting, at=at(10), by=scene.keeper)
    with refused("adjourned"):
        take_up(scene.items[1], at=at(10, 1), by=scene.keeper)
    with refused("adjourned"):
        adjourn(scene.meeting, at=at(10, 1), by=scene.keeper)
    resume(scene.meeting, at=at(10, 15), by=scene.keeper)
    with refused("not-adjourned"):
        resume(scene.meeting, at=at(10, 16), by=scene.keeper)

    assert [(pause.began_at, pause.ended_at) for pause in Adjournment.objects.all()] == [(at(10), at(10, 15))]
    assert turns() == [("Mötet öppnas", at(9), at(10)), ("Mötet öppnas", at(10, 15), None)]


def test_the_chair_is_handed_over_and_taken_back(scene):
    rows = [
        make_attendance(
            scene.meeting,
            scene.seats[name].person.name,
            times=[(clock(9), None)],
            person=scene.seats[name].person,
            organisation=scene.seats[name].organisation,
        )
        for name in ("Brohult", "Kvarnsele")
    ]
    for row, moment in ((rows[0], at(9)), (rows[1], at(10, 50)), (rows[0], at(11, 20))):
        hand_over_chair(row, at=moment, by=scene.keeper)

    led = [(chairing.attendance_id, chairing.began_at, chairing.ended_at) for chairing in Chairing.objects.all()]
    assert led == [
        (rows[0].pk, at(9), at(10, 50)),
        (rows[1].pk, at(10, 50), at(11, 20)),
        (rows[0].pk, at(11, 20), None),
    ]
    with refused("already-leads"):
        hand_over_chair(rows[0], at=at(11, 30), by=scene.keeper)


def test_nobody_leads_who_is_not_in_the_room(scene):
    guest = make_attendance(scene.meeting, "Gro Gäst", section="guest")
    gone = make_attendance(scene.meeting, "Ulf Ute", times=[(clock(9), clock(9, 30))])

    for row in (guest, gone):
        with refused("chair-not-present"):
            hand_over_chair(row, at=at(10), by=scene.keeper)
    assert attending_of(scene.meeting).leader is None


def test_nothing_moves_once_the_meeting_is_closed(scene):
    close_sitting(scene.meeting, at=at(12), by=scene.keeper)

    with refused("not-in-session"):
        take_up(scene.items[0], at=at(12, 1), by=scene.keeper)
    with refused("not-in-session"):
        name_confidential(scene.meeting, named=True, by=scene.keeper)


def test_every_act_lets_the_screens_look_again(scene):
    before = again(scene).live_revision

    take_up(scene.items[0], at=at(9), by=scene.keeper)

    assert again(scene).live_revision > before
