"""The pages of local handling, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.post.models import Letter
from samverk.routes.models import Anchoring, Handled
from tests.factories import make_body, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.routes.making import (
    WORDING,
    answer,
    make_anchoring,
    make_delegate,
    make_endorsed,
    make_house,
    make_seated,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def anchoring(house):
    now = timezone.now()
    return make_anchoring(house, on=timezone.localdate(), at=now, answer_by=timezone.localdate() + timedelta(days=30))


def page(anchoring, name="anchoring"):
    return reverse(f"routes:{name}", args=[anchoring.public_id])


def row(house, anchoring, place=0):
    return reverse("routes:fill", args=[anchoring.public_id, house.municipalities[place].public_id])


def visitors(house):
    return {
        "citizen": None,
        "owner": house.members[0],
        "delegate": make_delegate(house.members[0]),
        "neighbour": house.members[1],
        "keeper": house.keeper,
        "presidium": make_seated("Presidie Ledamot", house.presidium),
        "stranger": make_seated("Udda Person", make_body("Nätverket"), make_organisation("Örnabo", is_member=False)),
        "reader": make_user("reader"),
        "secretary": house.secretary,
    }


def codes(house, browser_of, address):
    return {name: browser_of(user).get(address).status_code for name, user in visitors(house).items()}


@pytest.mark.parametrize("name", ["anchoring", "history"])
def test_the_matrix_is_seen_by_the_body_the_presidium_and_the_staff(house, anchoring, browser_of, name):
    seen = codes(house, browser_of, page(anchoring, name))

    assert {who for who, code in seen.items() if code == 200} == set(seen) - {"citizen", "stranger"}
    assert (seen["citizen"], seen["stranger"]) == (302, 404)


def test_a_row_is_written_by_its_municipality_and_the_keeper_alone(house, anchoring, browser_of):
    assert codes(house, browser_of, row(house, anchoring)) == {
        "citizen": 302,
        "owner": 200,
        "delegate": 200,
        "neighbour": 404,
        "keeper": 200,
        "presidium": 404,
        "stranger": 404,
        "reader": 404,
        "secretary": 200,
    }


def test_another_municipality_cannot_write_it(house, anchoring, browser_of):
    answered = browser_of(house.members[1]).post(row(house, anchoring), {"outcome": "not-taken-up", "seen": "0"})

    assert (answered.status_code, Handled.objects.count()) == (404, 0)


def test_the_municipality_says_how_it_handles_the_matter(house, anchoring, browser_of):
    said = {
        "seen": "0",
        "by_body": "council",
        "decided_on": str(timezone.localdate()),
        "registry_number": "KS 2024/118",
        "outcome": "taken-otherwise",
        "wording": "att anta planen för åren 2025–2028",
        "questions": "Vad gäller för avgiften?",
    }
    delegate = make_delegate(house.members[0])

    browser_of(delegate).post(row(house, anchoring), said)
    own = browser_of(house.members[0]).get(page(anchoring)).content.decode()
    neighbour = browser_of(house.members[1]).get(page(anchoring)).content.decode()
    presidium = browser_of(make_seated("Presidie Ledamot", house.presidium)).get(page(anchoring)).content.decode()

    handled = Handled.objects.get()
    assert (handled.by_body, handled.registry_number, handled.on_behalf_of) == (
        "council",
        "KS 2024/118",
        house.members[0].email,
    )
    assert ["Vad gäller" in seen for seen in (own, neighbour, presidium)] == [True, False, True]
    assert "<del>" in neighbour
    assert "utelämnat:" in neighbour


def test_of_two_tabs_the_second_is_told_and_loses_nothing(house, anchoring, browser_of):
    browser = browser_of(house.members[0])
    browser.post(row(house, anchoring), {"seen": "0", "outcome": "not-taken-up"})

    second = browser.post(row(house, anchoring), {"seen": "0", "outcome": "none-yet", "questions": "Hur då?"})

    assert (second.status_code, Handled.objects.count()) == (400, 1)
    assert "Hur då?" in second.content.decode()


@pytest.mark.parametrize("seen", ["", "x", "-5"])
def test_an_answer_without_what_it_saw_overwrites_nothing(house, anchoring, browser_of, seen):
    browser = browser_of(house.members[0])

    assert browser.post(row(house, anchoring), {"seen": seen, "outcome": "none-yet"}).status_code == 400


@pytest.mark.parametrize("name", ["remind", "close", "reopen"])
def test_only_the_keeper_keeps_it(house, anchoring, browser_of, name):
    everybody = visitors(house)

    refused = [
        browser_of(everybody[who]).post(page(anchoring, name)).status_code for who in ("owner", "presidium", "reader")
    ]
    done = browser_of(everybody["keeper"]).post(page(anchoring, name)).status_code

    assert (refused, done) == ([404, 404, 404], 302)


def test_the_silent_are_reminded_from_the_page(house, anchoring, browser_of):
    browser_of(house.keeper).post(page(anchoring, "remind"))

    assert Letter.objects.count() == 3


def test_what_is_confidential_is_hidden_from_readers_and_the_presidium(house, browser_of):
    anchoring = make_anchoring(
        house, is_confidential=True, answer_by=timezone.localdate(), on=timezone.localdate(), at=timezone.now()
    )

    seen = codes(house, browser_of, page(anchoring))

    assert {who for who, code in seen.items() if code == 200} == {
        "owner",
        "delegate",
        "neighbour",
        "keeper",
        "secretary",
    }


def test_the_keeper_asks_from_a_clause(house, browser_of):
    clause = make_endorsed(house.directors)
    address = f"{reverse('routes:ask')}?clause={clause.public_id}"
    asked = {
        "title": "Gemensam budget",
        "wording": WORDING,
        "is_alike": "on",
        "answer_by": str(timezone.localdate() + timedelta(days=9)),
    }

    answers = codes(house, browser_of, address)
    browser_of(house.keeper).post(address, asked)

    made = Anchoring.objects.get()
    assert (answers["keeper"], answers["owner"], answers["reader"]) == (200, 404, 404)
    assert (made.clause, made.is_alike, made.handlings.count()) == (clause, True, 3)


def test_alike_without_words_is_told_on_the_form(house, browser_of):
    address = f"{reverse('routes:ask')}?body={house.directors.public_id}"

    answered = browser_of(house.keeper).post(
        address, {"title": "Plan", "is_alike": "on", "answer_by": str(timezone.localdate())}
    )

    assert (answered.status_code, Anchoring.objects.count()) == (400, 0)


def test_the_presidium_sees_who_needs_help(house, anchoring, browser_of):
    answer(house, anchoring, outcome="taken", questions="Kan presidiet komma?")
    answer(house, anchoring, 1, outcome="none-yet")
    address = reverse("routes:questions")

    seen = codes(house, browser_of, address)
    shown = browser_of(house.secretary).get(address).content.decode()

    assert {who for who, code in seen.items() if code == 200} == {"presidium", "reader", "secretary"}
    assert ("Brohult" in shown, "Ekelunda" in shown, "Kan presidiet komma?" in shown) == (True, False, True)


def test_three_rows_cost_as_much_as_one(house, anchoring, browser_of, django_assert_num_queries):
    browser = browser_of(house.secretary)
    for name, queries in (("anchorings", 7), ("questions", 5)):
        address = reverse(f"routes:{name}")
        answer(house, anchoring, outcome="refused")
        browser.get(address)
        with django_assert_num_queries(queries):
            browser.get(address)
        for place in (1, 2):
            answer(house, anchoring, place, outcome="refused")
        make_anchoring(house, on=timezone.localdate(), at=timezone.now(), answer_by=timezone.localdate())
        with django_assert_num_queries(queries):
            browser.get(address)
