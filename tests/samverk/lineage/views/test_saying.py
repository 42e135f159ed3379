"""The pages of links between decisions, as everybody who might come by."""

from datetime import date

import pytest
from django.urls import reverse

from samverk.lineage.actions import propose_links
from samverk.lineage.models import Link, Touch
from samverk.meetings.actions.index_meetings import index_meetings
from samverk.meetings.models import Clause, Item
from tests.factories import make_body, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.lineage.making import make_decision, say
from tests.samverk.routes.making import make_seated

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make_body()


@pytest.fixture
def two(body):
    """Return a decision that revokes an earlier one, and that one."""
    earlier = make_decision("att anta avtal för lärlingar", date(2014, 2, 7), body=body)
    return make_decision("att upphäva avtal för lärlingar 2014-02-07", date(2024, 2, 16), body=body), earlier


@pytest.fixture
def visitors(body):
    storvik = make_organisation("Storvik")
    return {
        "citizen": None,
        "keeper": make_seated("Kansliet Sekreterare", body, seat="secretary"),
        "chair": make_seated("Ordförande Chef", body, storvik, seat="chair"),
        "member": make_seated("Ledamot Ledamot", body, storvik),
        "neighbour": make_seated("Granne Granne", make_body("Nätverket"), storvik, seat="secretary"),
        "reader": make_user("reader"),
        "secretary": make_user("secretary"),
    }


def codes(visitors, browser_of, address, post=None):
    answers = {}
    for name, user in visitors.items():
        browser = browser_of(user)
        answers[name] = (browser.get(address) if post is None else browser.post(address, post)).status_code
    return answers


def test_the_queue_is_for_those_who_keep_or_lead(visitors, browser_of):
    assert codes(visitors, browser_of, reverse("lineage:queue")) == {
        "citizen": 302,
        "keeper": 200,
        "chair": 200,
        "member": 403,
        "neighbour": 200,
        "reader": 403,
        "secretary": 200,
    }


def test_a_link_is_said_by_those_who_keep_or_lead_the_body_that_decided_last(two, visitors, browser_of):
    assert codes(visitors, browser_of, reverse("lineage:new", args=[two[0].public_id])) == {
        "citizen": 302,
        "keeper": 200,
        "chair": 200,
        "member": 404,
        "neighbour": 404,
        "reader": 404,
        "secretary": 200,
    }


def test_what_the_words_propose_is_confirmed_in_bulk_by_its_keeper_alone(two, visitors, browser_of):
    propose_links([two[0].meeting_id])
    link = Link.objects.get()
    queued = browser_of(visitors["keeper"]).get(reverse("lineage:queue")).content.decode()

    browser_of(visitors["neighbour"]).post(reverse("lineage:confirm"), {"link": [link.public_id]})
    before = Link.objects.get().state
    browser_of(visitors["keeper"]).post(reverse("lineage:confirm"), {"link": [link.public_id, "nonsense\0"]})

    assert "Det anger dagen" in queued
    assert (before, Link.objects.get().state, Link.objects.get().said_by) == (
        "proposed",
        "confirmed",
        visitors["keeper"],
    )


@pytest.mark.parametrize(("who", "state"), [("member", "proposed"), ("neighbour", "proposed"), ("keeper", "dismissed")])
def test_only_the_keeper_dismisses(two, visitors, browser_of, who, state):
    propose_links([two[0].meeting_id])
    link = Link.objects.get()

    browser_of(visitors[who]).post(reverse("lineage:dismiss", args=[link.public_id]))

    assert Link.objects.get().state == state


def test_a_link_is_said_by_the_address_of_the_earlier_one(two, visitors, browser_of):
    later, earlier = two
    browser = browser_of(visitors["keeper"])
    address = reverse("lineage:new", args=[later.public_id])
    said = {"bearing": "replaces", "earlier": f"https://samverk.example/beslut/{earlier.public_id}/", "because": "Ny"}

    answers = [browser.post(address, said).status_code for _tab in range(2)]

    link = Link.objects.get()
    assert (answers, link.bearing, link.because, link.earlier) == ([302, 400], "replaces", "Ny", earlier)


@pytest.mark.parametrize("earlier", ["", "nonsense", "abcdefghjkmn", "x\0"])
def test_what_is_no_decision_is_told_on_the_form(two, visitors, browser_of, earlier):
    address = reverse("lineage:new", args=[two[0].public_id])

    answered = browser_of(visitors["keeper"]).post(address, {"bearing": "replaces", "earlier": earlier})

    assert (answered.status_code, Link.objects.count()) == (400, 0)


def test_a_decision_of_others_that_one_may_not_see_is_not_linked(two, visitors, browser_of):
    hidden = make_decision("att", date(2014, 2, 7), body=make_body("Utskottet"), published_at=None)
    address = reverse("lineage:new", args=[two[0].public_id])

    answered = browser_of(visitors["keeper"]).post(address, {"bearing": "amends", "earlier": hidden.public_id})

    assert (answered.status_code, Link.objects.count()) == (400, 0)


def test_a_backward_link_is_refused_with_a_sentence(two, visitors, browser_of):
    later, earlier = two
    address = reverse("lineage:new", args=[earlier.public_id])

    answered = browser_of(visitors["keeper"]).post(address, {"bearing": "revokes", "earlier": later.public_id})

    assert "kan inte avse ett senare beslut" in answered.content.decode()


def test_a_link_is_taken_back_with_a_reason(two, visitors, browser_of):
    link = say(*two)
    browser, address = browser_of(visitors["keeper"]), reverse("lineage:take-back", args=[link.public_id])

    without = browser.post(address, {"because": " "}).status_code
    browser.post(address, {"because": "Fel avtal"})

    assert (without, Link.objects.get().state) == (400, "dismissed")


def test_the_pages_of_both_decisions_tell_of_it_to_everybody(two, browser_of):
    later, earlier = two
    say(later, earlier)
    citizen = browser_of(None)

    old, new = (
        citizen.get(reverse("portal:clause", args=[one.public_id])).content.decode() for one in (earlier, later)
    )

    assert ("Gäller inte: upphävt" in old, "Upphävt genom" in old, "Detta upphäver" in new) == (True, True, True)
    assert "Ta tillbaka kopplingen" not in old


def test_an_unpublished_decision_shows_citizens_nothing_of_its_effect(two, browser_of):
    later, earlier = two
    say(later, earlier)
    type(later.meeting).objects.filter(pk=later.meeting_id).update(published_at=None)

    page = browser_of(None).get(reverse("portal:clause", args=[earlier.public_id])).content.decode()
    staff = browser_of(make_user("reader")).get(reverse("portal:clause", args=[earlier.public_id])).content.decode()

    assert ("upphäv" in page, "Upphävt genom" in staff) == (False, True)


def test_three_proposals_cost_as_much_as_one(body, visitors, browser_of, django_assert_num_queries):
    browser = browser_of(visitors["secretary"])
    make_decision("att anta avtal för lärlingar", date(2014, 2, 7), body=body)
    for rows in (1, 3):
        while Link.objects.count() < rows:
            later = make_decision("att upphäva avtal för lärlingar 2014-02-07", date(2024, 2, 16), body=body)
            propose_links([later.meeting_id])
        browser.get(reverse("lineage:queue"))
        with django_assert_num_queries(5):
            browser.get(reverse("lineage:queue"))


def coming_item(body, title):
    meeting = make_meeting(body, date(2099, 3, 1), state="planned", published_at=None)
    return make_item(meeting, title)


def test_the_agenda_tells_what_an_item_touches_and_asks_once(body, visitors, browser_of):
    decision = make_decision(
        "att inrätta ett strategiskt råd för biblioteken", date(2014, 2, 7), body=body, title="Råd"
    )
    index_meetings([decision.meeting_id])
    item = coming_item(body, "Strategiskt råd för biblioteken")
    browser, address = browser_of(visitors["keeper"]), reverse("agenda:item", args=[item.public_id])

    before = browser.get(address).content.decode()
    answered = browser.post(
        reverse("lineage:answer", args=[body.public_id, decision.public_id]),
        {"subject": f"item:{item.public_id}", "answer": "replaces", "back": address},
    )
    after = browser.get(address).content.decode()

    assert ("Detta berör gällande beslut" in before, answered.url, "Detta berör" in after) == (True, address, False)
    touch = Touch.objects.get()
    assert (touch.subject, touch.answer, touch.by) == (f"item:{item.public_id}", "replaces", visitors["keeper"])


def test_only_who_prepares_answers(two, body, visitors, browser_of):
    address = reverse("lineage:answer", args=[body.public_id, two[1].public_id])

    assert codes(visitors, browser_of, address, {"subject": "item:x", "answer": "amends", "back": "//elsewhere"}) == {
        "citizen": 302,
        "keeper": 302,
        "chair": 302,
        "member": 404,
        "neighbour": 404,
        "reader": 404,
        "secretary": 302,
    }


@pytest.mark.parametrize("back", ["//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere", ""])
def test_nobody_is_sent_elsewhere(two, body, visitors, browser_of, back):
    address = reverse("lineage:answer", args=[body.public_id, two[1].public_id])

    answered = browser_of(visitors["keeper"]).post(address, {"subject": "item:x", "answer": "amends", "back": back})

    assert answered.url == reverse("desk:desk")


def test_an_answer_that_there_is_not_is_refused(two, body, visitors, browser_of):
    address = reverse("lineage:answer", args=[body.public_id, two[1].public_id])

    browser_of(visitors["keeper"]).post(address, {"subject": "item:x", "answer": "nonsense"})

    assert (Touch.objects.count(), Clause.objects.count(), Item.objects.count()) == (0, 2, 2)
