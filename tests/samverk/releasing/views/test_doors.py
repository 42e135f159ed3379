"""Every address of the room, tried by whoever may and may not."""

import pytest
from django.urls import reverse

from samverk.directory.models import Mandate
from samverk.meetings.models import Masking, Meeting
from samverk.releasing.actions import mask
from samverk.releasing.models import LetStand, PublicRules, Release
from tests.factories import make_body, make_mandate, make_person
from tests.samverk.drafting.making import chair_of, member_of, stranger
from tests.samverk.releasing.making import AT, PRIVATE, approved_here, imported
from tests.samverk.sitting.making import user_by_mandate

pytestmark = pytest.mark.django_db
PEOPLE = ("keeper", "secretary", "chair", "member", "reader", "stranger", "citizen")
ACTS = ("settle", "mask", "days", "publish", "withdraw", "reviewed")


@pytest.fixture
def scene():
    return approved_here()


@pytest.fixture
def browsers(scene, browser_of, secretary, reader):
    """Return the browsers of all ``PEOPLE``; the stranger comes from the neighbouring municipality."""
    users = (scene.keeper, secretary, chair_of(scene), member_of(scene), reader, stranger(), None)
    return dict(zip(PEOPLE, map(browser_of, users), strict=True))


def address(name, *arguments):
    return reverse(f"releasing:{name}", args=arguments)


def statuses_of(browsers, path, method="get"):
    return {who: getattr(browser, method)(path).status_code for who, browser in browsers.items()}


def only(*insiders, inside, outside):
    return {who: inside if who in insiders else 302 if who == "citizen" else outside for who in PEOPLE}


@pytest.mark.parametrize("name", ["releases", "masked"])
def test_the_lists_are_for_those_who_keep_minutes(browsers, name):
    expected = only("keeper", "secretary", inside=200, outside=403)

    assert statuses_of(browsers, address(name)) == expected


@pytest.mark.parametrize("name", ["meeting", "version"])
def test_a_public_version_is_looked_at_by_those_who_keep_the_minutes(browsers, scene, name):
    expected = only("keeper", "secretary", inside=200, outside=404)

    assert statuses_of(browsers, address(name, scene.meeting.public_id)) == expected


def test_the_rules_are_for_those_who_keep_the_minutes(browsers, scene):
    path = address("rules", scene.body.public_id)

    assert statuses_of(browsers, path) == only("keeper", "secretary", inside=200, outside=404)
    others = {who: browser for who, browser in browsers.items() if who not in ("keeper", "secretary")}
    assert set(statuses_of(others, path, "post").values()) == {404, 302}
    assert not PublicRules.objects.exists()


@pytest.mark.parametrize("name", ACTS)
def test_nobody_else_does_anything(browsers, scene, name):
    path = address(name, scene.meeting.public_id)
    others = {who: browser for who, browser in browsers.items() if who not in ("keeper", "secretary")}

    statuses = statuses_of(others, path, "post")

    assert statuses == {"chair": 404, "member": 404, "reader": 404, "stranger": 404, "citizen": 302}
    made = [model.objects.exists() for model in (Masking, LetStand, Release)]
    assert (made, Meeting.objects.get().published_at) == ([False, False, False], None)


def test_nobody_else_lifts_a_masking(browsers, scene):
    made = mask(scene.meeting, PRIVATE, why="private-person", at=AT, by=scene.keeper)
    path = address("lift", scene.meeting.public_id, made.public_id)
    others = {who: browser for who, browser in browsers.items() if who not in ("keeper", "secretary")}

    statuses_of(others, path, "post")

    assert Masking.objects.filter(lifted_at=None).count() == 1


@pytest.mark.parametrize("name", ACTS)
def test_acts_are_sent_never_fetched(browsers, scene, name):
    assert browsers["keeper"].get(address(name, scene.meeting.public_id)).status_code == 405


def test_a_draft_is_not_here(browser_of, secretary, scene):
    Meeting.objects.update(state=Meeting.State.DRAFTED)

    browser = browser_of(secretary)

    assert [browser.get(address(name, scene.meeting.public_id)).status_code for name in ("meeting", "version")] == [
        404,
        404,
    ]
    assert list(browser.get(address("releases")).context["page"].rows) == []


def test_who_keeps_another_body_reaches_nothing_of_this_one(browser_of, scene):
    other = make_body("Grannkommunens nämnd")
    neighbour = user_by_mandate(make_person("Gun Granne"), "gun@samverk.example")
    make_mandate(neighbour.person, None, body=other, seat=Mandate.Seat.SECRETARY)
    own = imported(other)
    browser, public_id = browser_of(neighbour), scene.meeting.public_id

    page = browser.get(address("releases"))

    assert (list(page.context["page"].rows), list(page.context["bodies"])) == ([own], [other])
    gets = [browser.get(address(name, public_id)).status_code for name in ("meeting", "version")]
    acts = [browser.post(address(name, public_id)).status_code for name in ACTS]
    assert (set(gets + acts), browser.get(address("rules", scene.body.public_id)).status_code) == ({404}, 404)


def test_minutes_of_no_body_wait_for_the_secretariat(browsers, scene):
    meeting = imported()
    Meeting.objects.filter(pk=meeting.pk).update(body=None, body_as_written="")
    path = address("meeting", meeting.public_id)

    assert statuses_of(browsers, path) == only("secretary", inside=200, outside=404)
