"""The acts of the screens: who may, what is told, and that a second hand changes nothing."""

import pytest
from django.test import Client
from django.utils import timezone

from samverk.deciding.models import Chairing
from samverk.meetings.models import Attendance, Meeting
from samverk.records.models import TrailEntry
from samverk.sitting.actions import Act, arrive, open_sitting
from samverk.sitting.models import Turn
from tests.samverk.sitting.making import make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    """Return a meeting of today, open."""
    made = make_scene(timezone.localdate())
    open_sitting(made.meeting, at=timezone.now(), by=made.keeper)
    return made


@pytest.fixture
def send(scene):
    """Return a function that sends a form as a user, and returns the answer once it was followed."""

    def sent(user, part, **fields):
        client = Client()
        if user is not None:
            client.force_login(user)
        return client.post(f"/sittings/{scene.meeting.public_id}/{part}/", fields, follow=True)

    return sent


def test_a_double_click_on_close_closes_once_and_says_so(scene, send):
    first = send(scene.keeper, "session", act="close")
    second = send(scene.keeper, "session", act="close")

    assert "Mötet är avslutat" in first.text
    assert "Mötet avslutades redan" in second.text
    assert TrailEntry.objects.filter(act="meeting-closed").count() == 1


def test_opening_is_for_who_keeps_or_leads(db):
    scene = make_scene(timezone.localdate())
    member = scene.user_of(scene.seats["Kvarnsele"])
    client = Client()
    client.force_login(member)
    refused = client.post(f"/sittings/{scene.meeting.public_id}/session/", {"act": "open"})
    client.force_login(scene.user_of(scene.seats["Brohult"]))
    client.post(f"/sittings/{scene.meeting.public_id}/session/", {"act": "open", "screen": "chair"})

    assert refused.status_code == 403
    assert Meeting.objects.get(pk=scene.meeting.pk).opened_at is not None


def test_a_member_says_that_they_are_here_and_must_leave(scene, send):
    seat = scene.seats["Kvarnsele"]
    member = scene.user_of(seat)

    came = send(member, "presence", act="arrive", seat=seat.public_id, screen="me")
    row = Attendance.objects.get(person=seat.person)
    left = send(member, "presence", act="leave", row=row.pk, screen="me")

    assert "Du är här" in came.text
    assert "Du har gått" in left.text
    assert row.presence.get().left_at is not None


def test_a_member_says_nothing_of_others(scene, send):
    member = scene.user_of(scene.seats["Kvarnsele"])
    other = scene.seats["Åbynäs"]
    row = arrive(scene.meeting, other, Act(timezone.now(), scene.keeper))

    answers = [
        send(member, "presence", act="arrive", seat=scene.seats["Brohult"].public_id),
        send(member, "presence", act="leave", row=row.pk),
        send(member, "presence", act="change", stay=row.presence.get().pk, at="00.00"),
        send(member, "presence", act="vacant", organisation=other.organisation.public_id),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert (row.presence.get().left_at, Attendance.objects.filter(secretary=False).count()) == (None, 1)


@pytest.mark.parametrize("part", ["session", "floor", "presence", "leader", "guests", "on-the-wall"])
def test_neither_neighbour_nor_citizen_acts(scene, send, part, reader):
    refused = send(None, part, act="close")
    of_reader = send(reader, part, act="close", row="1")

    assert "/accounts/" in refused.redirect_chain[0][0]
    assert of_reader.status_code == 403


def test_a_time_that_is_none_is_told_with_what_to_do(scene, send):
    answer = send(
        scene.keeper, "presence", act="arrive", seat=scene.seats["Åbynäs"].public_id, at="kvart i", screen="secretary"
    )

    assert "Skriv tiden i timmar och minuter, till exempel 09.10." in answer.text
    assert Attendance.objects.filter(secretary=False).count() == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "fly"},
        {"act": "arrive", "seat": "nowhere"},
        {"act": "leave", "row": "999"},
        {"act": "change", "stay": "-1"},
        {"act": "leave", "row": "9" * 30},
    ],
)
def test_what_is_not_there_is_not_found(scene, send, fields):
    assert send(scene.keeper, "presence", **fields).status_code == 404


def test_next_pressed_twice_goes_one_item_on(scene, send):
    for _press in range(2):
        send(scene.keeper, "floor", act="take-up", item=scene.items[0].public_id, screen="secretary")

    assert [turn.item_id for turn in Turn.objects.all()] == [scene.items[0].pk]


def test_the_chair_is_handed_over_from_the_screen(scene, send):
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], Act(timezone.now(), scene.keeper))

    send(scene.user_of(scene.seats["Brohult"]), "leader", act="hand-over", row=row.pk, screen="chair")

    assert [chairing.attendance_id for chairing in Chairing.objects.all()] == [row.pk]


def test_a_guest_is_welcomed_at_an_item(scene, send):
    send(
        scene.keeper,
        "guests",
        act="welcome",
        name="Gro Gäst",
        organisation="Region Ås",
        items=[scene.items[1].public_id],
        screen="secretary",
    )
    without_name = send(scene.keeper, "guests", act="welcome", name=" ", screen="secretary")

    guest = Attendance.objects.get(section="guest")
    assert (guest.name_as_written, guest.item_numbers) == ("Gro Gäst", ["2"])
    assert "Skriv gästens namn." in without_name.text


def test_a_living_screen_gets_its_part_back_with_what_was_said(scene):
    client = Client()
    client.force_login(scene.keeper)

    answer = client.post(
        f"/sittings/{scene.meeting.public_id}/floor/",
        {"act": "resume", "screen": "secretary"},
        headers={"X-Live": "1"},
    )

    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "Mötet är inte ajournerat" in answer.text
