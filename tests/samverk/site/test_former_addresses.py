"""Links from before lead where the page is now, in the reader's language and with the question that was asked."""

import re

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone, translation

from samverk.site.former_addresses import FORMER
from samverk.subscriptions.actions import subscribe
from samverk.subscriptions.links import ending_address
from samverk.subscriptions.models import Subscription
from tests.factories import make_clause, make_item, make_meeting

NAMED = {"public_id": "k7m2p9q4r8wz", "form": "csv", "token": "abc:def-1"}


def example_of(old):
    """Return an address as it was, and what stands in it."""
    named = {name: NAMED[name] for name in re.findall(r"<\w+:(\w+)>", old)}
    return "/" + re.sub(r"<\w+:(\w+)>", lambda found: NAMED[found[1]], old), named


@pytest.mark.parametrize(("old", "view"), FORMER.items())
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_former_address_leads_on(old, view, language):
    address, named = example_of(old)
    with translation.override(language):
        now = reverse(view, kwargs=named)

    answer = Client().get(f"{'/en' if language == 'en' else ''}{address}?q=%C3%A5ker&page=2")

    assert (answer.status_code, answer["Location"]) == (301, f"{now}?q=%C3%A5ker&page=2")


@pytest.mark.parametrize(("old", "view"), FORMER.items())
def test_no_former_address_leads_to_another(old, view):
    translation.activate("sv")

    assert resolve(reverse(view, kwargs=example_of(old)[1])).view_name == view


@pytest.mark.django_db
def test_address_without_its_last_stroke_leads_on(client):
    chain = client.get("/clauses/k7m2p9q4r8wz", follow=True).redirect_chain

    assert chain == [("/clauses/k7m2p9q4r8wz/", 301), ("/beslut/k7m2p9q4r8wz/", 301)]


@pytest.mark.django_db
def test_page_is_reached_by_its_former_address(client):
    clause = make_clause(make_item(make_meeting()), "att bygga vidare")

    assert b"att bygga vidare" in client.get(f"/clauses/{clause.public_id}/", follow=True).content


@pytest.mark.django_db
def test_file_of_a_form_there_never_was_is_not_there(client):
    assert client.get("/registry/k7m2p9q4r8wz.exe").status_code == 404


def test_addresses_of_the_house_stay(browser_of, secretary):
    house = ("/collaborations/new/", "/notice-board/kept/", "/registry/house/", "/calendar/subscribe/")

    assert [browser_of(secretary).get(address).status_code for address in house] == [200] * 4


def test_form_is_to_be_sent_again_whole(client):
    answer = client.post("/subscriptions/", {"email": "lena@samverk.example"})

    assert (answer.status_code, answer["Location"]) == (308, "/prenumerationer/")


@pytest.mark.django_db
def test_letters_that_were_sent_end_what_they_came_of_at_once():
    subscribe("lena@samverk.example", "all", "", frequency=Subscription.Frequency.DAILY, at=timezone.now())
    address = ending_address(Subscription.objects.get().public_id, timezone.now())
    former = "/subscriptions/end/" + address.partition("/avsluta/")[2]

    answer = Client(enforce_csrf_checks=True).post(former, {"List-Unsubscribe": "One-Click"})

    assert (answer.status_code, Subscription.objects.count()) == (200, 0)
