"""The pages of hand-overs, as everybody who might come by."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.meetings.models import Item
from samverk.routes.actions import propose_hand_overs, record_outcome
from samverk.routes.models import HandOver, Stage
from tests.factories import make_body, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.routes.making import (
    AT,
    TODAY,
    give,
    make_delegate,
    make_endorsed,
    make_handing,
    make_house,
    make_planned,
    make_seated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def visitors(house):
    return {
        "citizen": None,
        "keeper": house.keeper,
        "member": house.members[0],
        "receiver": make_seated("Presidie Ledamot", house.presidium, house.municipalities[0]),
        "stranger": make_seated("Udda Person", make_body("Nätverket"), make_organisation("Örnabo")),
        "reader": make_user("reader"),
        "secretary": house.secretary,
    }


def codes(house, browser_of, address, post=None):
    answers = {}
    for name, user in visitors(house).items():
        browser = browser_of(user)
        answers[name] = (browser.get(address) if post is None else browser.post(address, post)).status_code
    return answers


def test_a_hand_over_is_seen_by_the_two_bodies_and_the_staff(house, browser_of):
    sent = give(house)

    assert codes(house, browser_of, reverse("routes:hand-over", args=[sent.public_id])) == {
        "citizen": 302,
        "keeper": 200,
        "member": 200,
        "receiver": 200,
        "stranger": 404,
        "reader": 200,
        "secretary": 200,
    }


def test_a_confidential_one_is_hidden_from_readers(house, browser_of):
    sent = give(house, is_confidential=True, title="Hemligt")
    address = reverse("routes:hand-over", args=[sent.public_id])

    answers = codes(house, browser_of, address)
    listed = browser_of(make_user("reader", "r2@samverk.example")).get(reverse("routes:hand-overs"), {"show": "all"})

    assert (answers["reader"], answers["stranger"], answers["member"]) == (404, 404, 200)
    assert "Hemligt" not in listed.content.decode()


@pytest.mark.parametrize(
    ("name", "post"),
    [
        ("settle", {"outcome": "adopted", "on": "2024-03-22"}),
        ("drop", {"because": "Nej"}),
        ("feed-back", {}),
        ("open-again", {"because": "Nej"}),
        ("place", {}),
    ],
)
def test_only_who_keeps_one_of_the_bodies_acts(house, browser_of, name, post):
    sent = give(house)

    assert codes(house, browser_of, reverse(f"routes:{name}", args=[sent.public_id]), post) == {
        "citizen": 302,
        "keeper": 302,
        "member": 403,
        "receiver": 403,
        "stranger": 404,
        "reader": 403,
        "secretary": 302,
    }


def test_only_who_prepares_hands_over(house, browser_of):
    clause = make_handing(make_endorsed(house.directors))
    address = f"{reverse('routes:new')}?clause={clause.public_id}"

    assert codes(house, browser_of, address) == {
        "citizen": 302,
        "keeper": 200,
        "member": 404,
        "receiver": 404,
        "stranger": 404,
        "reader": 404,
        "secretary": 200,
    }


def test_a_clause_is_handed_over_from_its_page(house, browser_of):
    meeting = make_planned(house.presidium, date(2099, 3, 20))
    clause = make_handing(make_endorsed(house.directors))
    browser = browser_of(house.keeper)
    address = f"{reverse('routes:new')}?clause={clause.public_id}"
    form = {"to_body": house.presidium.pk, "purpose": "decision", "title": "Gemensam budget"}

    answers = [browser.post(address, form).status_code for _tab in range(2)]

    assert (answers, HandOver.objects.count()) == ([302, 400], 1)
    assert list(Item.objects.filter(meeting=meeting).values_list("title", flat=True)) == ["Gemensam budget"]


def test_skipping_a_stage_is_told_on_the_form(house, browser_of):
    browser = browser_of(house.secretary)
    address = f"{reverse('routes:new')}?body={house.directors.public_id}"

    page = browser.post(address, {"to_body": house.board.pk, "purpose": "decision", "title": "Budget"})

    assert page.status_code == 400
    assert "hoppar över ett steg" in page.content.decode()


def test_the_outcome_is_noted_and_shown(house, browser_of):
    sent = give(house)
    browser = browser_of(house.keeper)
    address = reverse("routes:hand-over", args=[sent.public_id])

    browser.post(reverse("routes:settle", args=[sent.public_id]), {"outcome": "adopted", "on": "2024-01-22"})
    page = browser.get(address).content.decode()

    assert "Antaget" in page
    assert "beslutade innan ärendet överlämnades" in page


def test_a_nonsense_outcome_changes_nothing(house, browser_of):
    sent = give(house)

    browser_of(house.keeper).post(reverse("routes:settle", args=[sent.public_id]), {"outcome": "x\0", "on": "igår"})

    assert HandOver.objects.get().state == "sent"


def test_many_are_confirmed_in_one_go_by_those_who_keep(house, browser_of):
    handing = make_handing(make_endorsed(house.directors))
    propose_hand_overs([handing.meeting_id], at=AT)
    one = HandOver.objects.get()
    address = reverse("routes:confirm")

    browser_of(house.members[0]).post(address, {"hand_over": [one.public_id]})
    before = HandOver.objects.get().state
    browser_of(house.keeper).post(address, {"hand_over": [one.public_id, "nonsense\0"]})

    assert (before, HandOver.objects.get().state) == ("proposed", "sent")


def test_the_route_is_set_by_who_keeps_the_body(house, browser_of):
    address = reverse("routes:route", args=[house.directors.public_id])
    posted = {"stage_1": house.presidium.pk, "stage_2": house.board.pk}

    refused = browser_of(house.members[0]).post(address, posted).status_code
    done = browser_of(house.keeper).post(address, posted).status_code
    twice = browser_of(house.keeper).post(address, {"stage_1": house.board.pk, "stage_2": house.board.pk})

    assert (refused, done, twice.status_code) == (404, 302, 400)
    assert list(Stage.objects.values_list("to_body", flat=True)) == [house.presidium.pk, house.board.pk]


def test_a_delegate_hands_over_and_the_trail_shows_both(house, browser_of):
    chair = make_seated("Ordförande Chef", house.directors, house.municipalities[1], seat="chair")
    delegate = make_delegate(chair)
    address = f"{reverse('routes:new')}?body={house.directors.public_id}"

    browser_of(delegate).post(address, {"to_body": house.presidium.pk, "purpose": "decision", "title": "Budget"})

    assert HandOver.objects.get().on_behalf_of == chair.email


def test_three_cost_as_much_as_one(house, browser_of, django_assert_num_queries):
    browser = browser_of(house.secretary)
    address = reverse("routes:hand-overs")
    give(house)
    browser.get(address)
    with django_assert_num_queries(6):
        browser.get(address)
    for number in range(2):
        record_outcome(give(house, title=f"Ärende {number}"), "adopted", on=TODAY, at=AT, by=house.secretary)

    with django_assert_num_queries(6):
        browser.get(address)
    assert browser.get(address, {"show": "nonsense"}).status_code == 200
