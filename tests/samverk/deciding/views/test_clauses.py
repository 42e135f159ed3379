"""Clauses on the page: who may word and confirm them, and what a form says."""

import pytest
from django.urls import reverse

from samverk.deciding.models import LiveClause
from samverk.meetings.models import Clause
from tests.factories import make_item, make_meeting
from tests.samverk.deciding.making import make_live

WORDING = {"text": "att notera planen", "seen": "0"}


def address(name, thing):
    return reverse(f"deciding:{name}", args=[thing.public_id])


@pytest.mark.parametrize(
    ("who", "status"), [("secretary", 200), ("chair", 200), ("member", 200), ("reader", 200), ("neighbour", 404)]
)
def test_the_page_is_seen_by_who_sits_there_and_by_the_staff(scene, browser_of, who, status):
    assert browser_of(getattr(scene, who)).get(address("item", scene.item)).status_code == status


def test_a_citizen_is_sent_to_the_log_in_whatever_there_is(scene, browser_of):
    citizen = browser_of(None)

    there = citizen.get(address("item", scene.item))
    nowhere = citizen.get("/decisions/items/xxxxxxxxxxxx/")

    assert (there.status_code, nowhere.status_code) == (302, 302)


def test_a_confidential_item_is_seen_by_who_sits_there_and_not_by_readers(scene, browser_of):
    scene.item.is_confidential = True
    scene.item.save()

    seen = {
        who: browser_of(getattr(scene, who)).get(address("item", scene.item)).status_code
        for who in ("secretary", "member", "reader", "neighbour")
    }

    assert seen == {"secretary": 200, "member": 200, "reader": 404, "neighbour": 404}


def test_items_of_imported_meetings_are_not_here(scene, browser_of):
    imported = make_item(make_meeting(scene.body))

    assert browser_of(scene.secretary).get(address("item", imported)).status_code == 404


@pytest.mark.parametrize(("who", "count"), [("secretary", 1), ("chair", 1)])
def test_who_keeps_or_leads_confirms(scene, browser_of, who, count):
    answer = browser_of(getattr(scene, who)).post(address("confirm-clause", scene.live), {"seen": "0"})

    assert answer.url == address("item", scene.item)
    assert Clause.objects.count() == count


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("reader", 403), ("neighbour", 404)])
@pytest.mark.parametrize("act", ["confirm-clause", "drop-clause", "change-clause"])
def test_nobody_else_does(scene, browser_of, who, status, act):
    answer = browser_of(getattr(scene, who)).post(address(act, scene.live), WORDING)

    assert answer.status_code == status
    assert LiveClause.objects.get().state == "proposed"


def test_confirmed_twice_the_second_is_told(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(address("confirm-clause", scene.live), {"seen": "0"})

    answer = browser.post(address("confirm-clause", scene.live), {"seen": "0"}, follow=True)

    assert "bekräftad eller struken" in answer.content.decode()
    assert Clause.objects.count() == 1


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 30, "²"])
def test_a_revision_that_is_none_confirms_nothing(scene, browser_of, seen):
    browser_of(scene.secretary).post(address("confirm-clause", scene.live), {"seen": seen})

    assert Clause.objects.count() == 0


def test_an_act_returns_to_where_it_was_asked_for_but_never_out_of_the_house(scene, browser_of):
    browser = browser_of(scene.secretary)

    home = browser.post(address("drop-clause", scene.live), {"next": "/om/"})
    away = browser.post(address("bring-back-clause", scene.live), {"next": "https://elsewhere.example/"})

    assert (home.url, away.url) == ("/om/", address("item", scene.item))


def test_a_clause_is_proposed(scene, browser_of):
    wording = {"text": "att uppdra åt X att svara", "addressees": "Disa Holm, Egil Ask", "amount": "85,50"}

    browser_of(scene.secretary).post(address("add-clause", scene.item), wording)

    live = LiveClause.objects.get(position=2)
    assert (live.text, live.addressees, live.amount_ore) == (wording["text"], ["Disa Holm", "Egil Ask"], 8550)


def test_words_are_inserted_without_any_script(scene, browser_of):
    asked = {"insert": "1", "starter": "att godkänna …", "text": ""}

    page = browser_of(scene.secretary).post(address("add-clause", scene.item), asked)

    assert page.status_code == 200
    assert 'id="clause-new-text"' in page.content.decode()
    assert "att godkänna …</textarea>" in page.content.decode()
    assert LiveClause.objects.count() == 1


def test_two_deadlines_are_one_too_many_and_what_was_typed_stays(scene, browser_of):
    coming = make_meeting(scene.body, "2027-03-01", state="planned")
    wording = {"text": "att svara", "due_on": "2027-03-01", "due_meeting": coming.public_id}

    page = browser_of(scene.secretary).post(address("add-clause", scene.item), wording)

    assert page.status_code == 422
    assert "inte båda" in page.content.decode()
    assert "att svara</textarea>" in page.content.decode()


def test_two_who_word_at_once_one_is_told(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(address("change-clause", scene.live), WORDING)

    answer = browser.post(address("change-clause", scene.live), WORDING | {"text": "att avslå"}, follow=True)

    assert "formulerat om" in answer.content.decode()
    assert LiveClause.objects.get().text == "att notera planen"


def test_a_decision_is_taken_back_on_the_page(scene, browser_of):
    browser = browser_of(scene.secretary)
    browser.post(address("confirm-clause", scene.live), {"seen": "0"})

    browser.post(address("take-back-clause", scene.live))

    assert (Clause.objects.count(), LiveClause.objects.get().state) == (0, "proposed")


def test_the_item_is_remitted_with_its_reason(scene, browser_of):
    asked = {"kind": "remit", "demanding": "2", "reason": "Kostnaden saknas."}

    browser_of(scene.secretary).post(address("put-off", scene.item), asked)

    clause = Clause.objects.get()
    assert clause.text == "att återremittera ärendet för ytterligare beredning: Kostnaden saknas"
    assert clause.verb_class == "remit"


def test_nul_breaks_no_page(scene, browser_of):
    browser = browser_of(scene.secretary)

    assert browser.post(address("add-clause", scene.item), {"text": "a\0"}).status_code == 422
    assert browser.post(address("add-clause", scene.item), {"text": "a\0", "insert": "1"}).status_code == 200


def test_the_page_asks_no_more_for_three_clauses_than_for_one(scene, browser_of, django_assert_num_queries):
    browser = browser_of(scene.secretary)
    with django_assert_num_queries(25):
        browser.get(address("item", scene.item))
    make_live(scene.item)
    make_live(scene.item)

    with django_assert_num_queries(25):
        browser.get(address("item", scene.item))
