"""Who sees which screen, and with how many queries."""

import pytest
from django.test import Client
from django.utils import timezone

from samverk.directory.models import Mandate
from samverk.sitting.actions import Act, arrive, close_sitting, open_sitting, take_up
from samverk.sitting.queries import shared_board
from samverk.sitting.screens import wall_address
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.conftest import make_user
from tests.samverk.sitting.making import add_municipality, make_scene, user_by_mandate

pytestmark = pytest.mark.django_db
SCREENS = ("", "secretary/", "chair/", "me/", "close/")


@pytest.fixture
def scene():
    """Return a meeting of today, open, with its second item up."""
    made = make_scene(timezone.localdate())
    now = timezone.now()
    open_sitting(made.meeting, at=now, by=made.keeper)
    take_up(made.items[1], at=now, by=made.keeper)
    return made


def answers(user, meeting):
    """Return what each screen answers to ``user``."""
    client = Client()
    if user:
        client.force_login(user)
    return [client.get(f"/sittings/{meeting.public_id}/{screen}").status_code for screen in SCREENS]


def neighbour(scene):
    person = make_person("Nils Granne")
    make_mandate(person, make_organisation("Ekelunda"), body=make_body("Grannstyrelsen"), seat=Mandate.Seat.CHAIR)
    return user_by_mandate(person, "nils@samverk.example")


def test_everyone_sees_the_screens_of_their_seat(scene):
    found = {
        "keeper": answers(scene.keeper, scene.meeting),
        "secretariat": answers(make_user("secretary"), scene.meeting),
        "chair": answers(scene.user_of(scene.seats["Brohult"]), scene.meeting),
        "member": answers(scene.user_of(scene.seats["Kvarnsele"]), scene.meeting),
        "deputy": answers(scene.user_of(scene.deputies["Kvarnsele"]), scene.meeting),
        "reader": answers(make_user("reader"), scene.meeting),
        "neighbour": answers(neighbour(scene), scene.meeting),
        "without a seat": answers(user_by_mandate(None, "ingen@samverk.example"), scene.meeting),
        "citizen": answers(None, scene.meeting),
    }

    assert found == {
        "keeper": [200, 200, 200, 200, 200],
        "secretariat": [200, 200, 200, 200, 200],
        "chair": [200, 403, 200, 200, 200],
        "member": [302, 403, 403, 200, 403],
        "deputy": [302, 403, 403, 200, 403],
        "reader": [302, 403, 403, 200, 403],
        "neighbour": [404] * 5,
        "without a seat": [404] * 5,
        "citizen": [302] * 5,
    }


def test_who_was_handed_the_chair_sees_the_chairs_screen(scene):
    member = scene.user_of(scene.seats["Kvarnsele"])
    act = Act(timezone.now(), scene.keeper)
    row = arrive(scene.meeting, scene.seats["Kvarnsele"], act)
    client = Client()
    client.force_login(scene.user_of(scene.seats["Brohult"]))

    client.post(f"/sittings/{scene.meeting.public_id}/leader/", {"act": "hand-over", "row": row.pk, "screen": "chair"})

    assert answers(member, scene.meeting)[2] == 200


def test_the_wall_needs_its_link_alone_and_ends_with_the_meeting(scene):
    address = f"/sittings/wall/{wall_address(scene.meeting)}/"
    client = Client()

    before = client.get(address)
    close_sitting(scene.meeting, at=timezone.now(), by=scene.keeper)
    after = client.get(address)
    wrong = client.get("/sittings/wall/en-annan/")

    assert (before.status_code, after.status_code, wrong.status_code) == (200, 410, 404)
    assert "Gemensam upphandling" in before.text
    assert "Gemensam upphandling" not in after.text
    assert before.text.count("<form") + before.text.count("<button") == 0


def test_a_confidential_item_is_named_to_those_who_sit_and_keep(scene):
    scene.items[1].is_confidential = True
    scene.items[1].save()
    client = Client()
    wall = f"/sittings/wall/{wall_address(scene.meeting)}/"

    def names(user, address):
        if user:
            client.force_login(user)
        return "Gemensam upphandling" in client.get(address).text

    phone = f"/sittings/{scene.meeting.public_id}/me/"
    assert names(None, wall) is False
    assert names(scene.user_of(scene.seats["Åbynäs"]), phone) is True
    assert names(make_user("reader"), phone) is False
    client.force_login(scene.keeper)
    client.post(f"/sittings/{scene.meeting.public_id}/on-the-wall/", {"act": "name"})
    assert names(None, wall) is True


@pytest.mark.parametrize(("screen", "queries"), [("secretary", 34), ("chair", 34), ("me", 17)])
def test_a_screen_asks_as_much_for_many_as_for_few(scene, screen, queries, django_assert_num_queries):
    client = Client()
    client.force_login(scene.user_of(scene.seats["Brohult"]) if screen != "secretary" else scene.keeper)
    arrive(scene.meeting, scene.seats["Åbynäs"], Act(timezone.now(), scene.keeper))
    address = f"/sittings/{scene.meeting.public_id}/{screen}/"
    client.get(address)
    shared_board._boards.clear()

    with django_assert_num_queries(queries):
        few = client.get(address, headers={"X-Live": "1"})
    for name in ("Lindhamn", "Örnabo"):
        add_municipality(scene, name)
        arrive(scene.meeting, scene.seats[name], Act(timezone.now(), scene.keeper))
    shared_board._boards.clear()
    with django_assert_num_queries(queries):
        many = client.get(address, headers={"X-Live": "1"})

    assert (few.status_code, many.status_code) == (200, 200)


def test_the_second_phone_costs_the_board_no_query(scene, django_assert_num_queries):
    address = f"/sittings/{scene.meeting.public_id}/me/"
    clients = [Client(), Client()]
    for client, name in zip(clients, ("Kvarnsele", "Åbynäs"), strict=True):
        client.force_login(scene.user_of(scene.seats[name]))
    shared_board._boards.clear()
    clients[0].get(address)

    with django_assert_num_queries(6):
        clients[1].get(address, headers={"X-Live": "1"})


def test_a_phone_shows_an_act_at_once(scene):
    address = f"/sittings/{scene.meeting.public_id}/me/"
    client = Client()
    client.force_login(scene.user_of(scene.seats["Kvarnsele"]))
    before = client.get(address).text

    arrive(scene.meeting, scene.seats["Kvarnsele"], Act(timezone.now(), scene.keeper))

    here = '<span class="status good">Du är här</span>'
    assert (here in before, here in client.get(address).text) == (False, True)
