"""Opening and closing: what is open ends, and the texts are the minutes."""

import pytest

from samverk.deciding.models import Chairing
from samverk.meetings.models import Attendance, Item, Meeting, PresenceInterval
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions import Act, Draft, arrive, close_sitting, leave, open_sitting, save_text, take_up
from samverk.sitting.models import Turn, Written
from samverk.sitting.queries.board import board_of
from samverk.sitting.queries.unfinished import unfinished_of
from tests.samverk.sitting.making import at, clock, make_scene, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    return opened(make_scene())


def test_a_meeting_opens_once(scene):
    with pytest.raises(RuleBroken, match=r"^not-called"):
        open_sitting(scene.meeting, at=at(9, 1), by=scene.keeper)


def test_closing_ends_what_is_open(scene):
    stayed = arrive(scene.meeting, scene.seats["Brohult"], Act(at(9, 10), scene.keeper), at=clock(9, 10))
    left = arrive(scene.meeting, scene.seats["Åbynäs"], Act(at(9), scene.keeper), at=clock(9))
    leave(left, Act(at(10, 50), scene.keeper), at=clock(10, 50))
    take_up(scene.items[0], at=at(9, 10), by=scene.keeper)

    close_sitting(scene.meeting, at=at(11, 40), by=scene.keeper)

    closed = Meeting.objects.get(pk=scene.meeting.pk)
    assert (closed.state, closed.closed_at, closed.ends_at) == ("held", at(11, 40), clock(11, 40))
    assert list(PresenceInterval.objects.values_list("attendance", "arrived_at", "left_at")) == [
        (Attendance.objects.get(secretary=True).pk, clock(9), clock(11, 40)),
        (stayed.pk, clock(9, 10), clock(11, 40)),
        (left.pk, clock(9), clock(10, 50)),
    ]
    assert [turn.ended_at for turn in Turn.objects.all()] == [at(11, 40)]
    assert [chairing.ended_at for chairing in Chairing.objects.all()] == [at(11, 40)]


def test_a_meeting_closes_once_and_keeps_its_first_end(scene):
    close_sitting(scene.meeting, at=at(11, 40), by=scene.keeper)

    with pytest.raises(RuleBroken, match=r"^not-in-session"):
        close_sitting(scene.meeting, at=at(11, 41), by=scene.keeper)

    assert Meeting.objects.get(pk=scene.meeting.pk).closed_at == at(11, 40)


def test_the_texts_are_the_minutes_when_the_meeting_is_closed(scene):
    save_text(scene.items[1], Draft("Först en rad.\nSedan en till.", 0, "a"), at=at(9, 30), by=scene.keeper)
    Item.objects.filter(pk=scene.items[2].pk).update(background="Ur dagordningen.")

    close_sitting(scene.meeting, at=at(11, 40), by=scene.keeper)

    backgrounds = list(Item.objects.order_by("position").values_list("background", flat=True))
    assert backgrounds == ["", "Först en rad.\nSedan en till.", "Ur dagordningen."]


def test_a_text_that_comes_after_the_closing_is_kept_beside(scene):
    close_sitting(scene.meeting, at=at(11, 40), by=scene.keeper)

    saved = save_text(scene.items[1], Draft("Skrivet utan nät.", 0, "a"), at=at(11, 50), by=scene.keeper)

    assert saved.lies_beside is True
    assert [written.text for written in Written.objects.all()] == ["Skrivet utan nät."]
    assert Item.objects.get(pk=scene.items[1].pk).background == ""


def test_a_meeting_past_midnight_closes(scene):
    arrive(scene.meeting, scene.seats["Brohult"], Act(at(22), scene.keeper), at=clock(22))

    close_sitting(scene.meeting, at=at(1).replace(day=7), by=scene.keeper)

    assert PresenceInterval.objects.get(attendance__secretary=False).left_at == clock(23, 59)


def test_what_is_unfinished_is_told_before_closing(scene):
    arrive(scene.meeting, scene.seats["Brohult"], Act(at(9), scene.keeper), at=clock(9))
    take_up(scene.items[0], at=at(9), by=scene.keeper)
    save_text(scene.items[0], Draft("Min.", 0, "a"), at=at(9, 1), by=scene.keeper)
    save_text(scene.items[0], Draft("Din.", 0, "b"), at=at(9, 1), by=scene.keeper)
    meeting = Meeting.objects.select_related("body", "floor").get(pk=scene.meeting.pk)

    found = {one.kind: one.names for one in unfinished_of(board_of(meeting))}

    assert found == {
        "organisations-missing": ("Kvarnsele", "Åbynäs"),
        "texts-beside": ("1 Mötet öppnas",),
        "items-not-up": ("2 Gemensam upphandling", "3 Övriga frågor"),
    }
