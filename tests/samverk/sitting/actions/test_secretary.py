"""Who takes the minutes stands in the lists, and counts for nothing else."""

import pytest

from samverk.directory.models import Mandate
from samverk.drafting.queries.minutes_of import minutes_of
from samverk.meetings.models import Attendance, Meeting
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import (
    Act,
    arrive,
    close_sitting,
    hand_over_chair,
    open_sitting,
    strike_guest,
    take_minutes,
)
from samverk.sitting.queries.attending import attending_of
from tests.factories import make_person
from tests.samverk.conftest import make_user
from tests.samverk.sitting.making import at, clock, make_scene, user_by_mandate

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return make_scene()


def taken():
    """Return who took the minutes, and from when to when."""
    return [
        (row.name_as_written, [(stay.arrived_at, stay.left_at) for stay in row.presence.all()])
        for row in Attendance.objects.filter(secretary=True).order_by("position")
    ]


def test_who_opens_the_meeting_and_keeps_its_minutes_takes_them(scene):
    other = user_by_mandate(make_person("Olle Ort"), "olle@samverk.example")
    Mandate.objects.create(person=other.person, body=scene.body, seat=Mandate.Seat.SECRETARY)

    open_sitting(scene.meeting, at=at(9), by=other)

    assert taken() == [("Olle Ort", [(clock(9), None)])]


def test_where_the_chair_opens_the_secretary_by_mandate_takes_them(scene):
    open_sitting(scene.meeting, at=at(9), by=scene.user_of(scene.seats["Brohult"]))

    assert taken() == [("Sanna Sekreterare", [(clock(9), None)])]


def test_without_a_secretary_nobody_is_noted(scene):
    Mandate.objects.filter(seat=Mandate.Seat.SECRETARY).delete()

    open_sitting(scene.meeting, at=at(9), by=make_user("secretary"))

    assert taken() == []


def test_the_secretary_counts_for_nothing_and_is_no_chair(scene):
    open_sitting(scene.meeting, at=at(9), by=scene.keeper)
    row = Attendance.objects.get(secretary=True)

    attending = attending_of(scene.meeting)
    with pytest.raises(RuleBroken, match=r"^chair-not-present"):
        hand_over_chair(row, at=at(9, 1), by=scene.keeper)

    assert (attending.here, attending.counted, len(attending.missing)) == ([], 0, 3)
    assert [one.name for one in attending.secretaries] == ["Sanna Sekreterare"]


def test_a_member_who_takes_the_minutes_still_comes_as_a_member(scene):
    seat = scene.seats["Kvarnsele"]
    Mandate.objects.create(person=seat.person, body=scene.body, seat=Mandate.Seat.SECRETARY)
    open_sitting(scene.meeting, at=at(9), by=scene.user_of(seat))

    row = arrive(scene.meeting, seat, Act(at(9, 5), scene.keeper), at=clock(9, 5))

    assert row.secretary is False
    assert attending_of(scene.meeting).counted == 1


def test_the_minutes_are_taken_over_and_the_draft_names_both(scene):
    open_sitting(scene.meeting, at=at(9), by=scene.keeper)
    arrive(scene.meeting, scene.seats["Brohult"], Act(at(9), scene.keeper), at=clock(9))
    other = make_user("secretary", "olle@samverk.example")
    other.person = make_person("Olle Ort")
    other.save()

    take_minutes(scene.meeting, at=at(10, 50), by=other)
    with pytest.raises(RuleBroken, match=r"^takes-minutes-already"):
        take_minutes(scene.meeting, at=at(10, 51), by=other)
    close_sitting(scene.meeting, at=at(11, 40), by=other)

    told = minutes_of(Meeting.objects.get(pk=scene.meeting.pk), with_confidential=True).minutes.attendees
    assert taken() == [
        ("Sanna Sekreterare", [(clock(9), clock(10, 50))]),
        ("Olle Ort", [(clock(10, 50), clock(11, 40))]),
    ]
    assert [(one.name, one.secretary) for one in told] == [
        ("Mia Brohult", False),
        ("Sanna Sekreterare", True),
        ("Olle Ort", True),
    ]


def test_a_log_in_of_nobody_takes_no_minutes(scene):
    open_sitting(scene.meeting, at=at(9), by=scene.keeper)

    with pytest.raises(RuleBroken, match=r"^no-person"):
        take_minutes(scene.meeting, at=at(10), by=make_user("secretary"))


def test_who_was_noted_wrongly_is_taken_out(scene):
    open_sitting(scene.meeting, at=at(9), by=scene.keeper)

    strike_guest(Attendance.objects.get(secretary=True), Act(at(9, 1), scene.keeper))

    assert taken() == []
