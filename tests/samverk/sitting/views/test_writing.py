"""The text of an item over the web: by a script, by a plain form, and beside each other."""

import pytest
from django.test import Client
from django.utils import timezone

from samverk.sitting.actions import open_sitting
from samverk.sitting.models import ItemText, Written
from tests.samverk.sitting.making import make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    made = make_scene(timezone.localdate())
    open_sitting(made.meeting, at=timezone.now(), by=made.keeper)
    return made


@pytest.fixture
def keeper(scene):
    client = Client()
    client.force_login(scene.keeper)
    return client


@pytest.fixture
def address(scene):
    return f"/sittings/{scene.meeting.public_id}/items/{scene.items[1].public_id}"


def test_a_script_is_told_the_next_revision(keeper, address):
    live = {"X-Live": "1"}

    first = keeper.post(f"{address}/text/", {"text": "Ett.\r\nTvå.", "based_on": 0, "hand": "a1"}, headers=live)
    late = keeper.post(f"{address}/text/", {"text": "Annat.", "based_on": 0, "hand": "b2"}, headers=live)

    assert (first.json(), late.json()) == (
        {"revision": 1, "liesBeside": False},
        {"revision": 1, "liesBeside": True},
    )
    assert ItemText.objects.get().text == "Ett.\nTvå."


def test_a_plain_form_does_the_same(keeper, address):
    keeper.post(f"{address}/text/", {"text": "Ett.", "based_on": 0, "hand": ""})

    answer = keeper.post(f"{address}/text/", {"text": "Annat.", "based_on": 0, "hand": ""}, follow=True)

    assert answer.redirect_chain == [(f"{address}/texts/", 302)]
    assert "Ett." in answer.text
    assert "Annat." in answer.text


def test_a_text_is_chosen_among_those_beside_each_other(keeper, address):
    for text in ("Ett.", "Annat."):
        keeper.post(f"{address}/text/", {"text": text, "based_on": 0, "hand": ""})
    beside = Written.objects.get(lies_beside=True)

    keeper.post(f"{address}/texts/", {"text": "Annat.", "based_on": 1, "seen": [beside.pk]})

    assert (ItemText.objects.get().text, Written.objects.filter(lies_beside=True).count()) == ("Annat.", 0)


def test_what_no_database_holds_is_left_out_and_nonsense_is_refused(keeper, address):
    kept = keeper.post(f"{address}/text/", {"text": "Ett\0.", "based_on": 0, "hand": ""})
    wrong = keeper.post(f"{address}/text/", {"text": "Ett.", "based_on": "x", "hand": ""})
    long = keeper.post(f"{address}/text/", {"text": "a" * 200_001, "based_on": 1}, headers={"X-Live": "1"})

    assert (kept.status_code, wrong.status_code, long.status_code) == (302, 400, 409)
    assert ItemText.objects.get().text == "Ett."


def test_members_do_not_write(scene, address):
    client = Client()
    client.force_login(scene.user_of(scene.seats["Brohult"]))

    assert client.post(f"{address}/text/", {"text": "Ett.", "based_on": 0}).status_code == 403
    assert client.get(f"{address}/texts/").status_code == 403
