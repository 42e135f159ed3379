"""Following by letter as a citizen does: asked for, confirmed, told once, ended."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samverk.meetings.actions.publish_meetings import publish_meeting, set_confidential, withdraw_meeting
from samverk.post.actions import take_bounces
from samverk.post.bounce import Bounce
from samverk.post.message import message_of
from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.subscriptions.actions import confirm, end, forget_what_is_over, subscribe, tell_all
from samverk.subscriptions.links import confirming_address, ending_address
from samverk.subscriptions.models import Subscription, ToldClause
from tests.factories import (
    make_addressee,
    make_body,
    make_clause,
    make_item,
    make_matter,
    make_meeting,
    make_organisation,
)

pytestmark = pytest.mark.django_db
AT_ONCE, DAILY = Subscription.Frequency.AT_ONCE, Subscription.Frequency.DAILY
ADDRESS = "lena@samverk.example"


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()


def path_of(address):
    return "/" + address.split("/", 3)[3]


def follow(kind="all", subject="", email=ADDRESS, frequency=AT_ONCE):
    """Return a confirmed subscription, an hour old."""
    before = timezone.now() - timedelta(hours=1)
    subscribe(email, kind, subject, frequency=frequency, at=before)
    found = Subscription.objects.get(email=email, kind=kind, subject=subject)
    confirm(found.public_id, at=before)
    return found


def told(frequency=AT_ONCE, at=None):
    """Tell everybody, and return the letters that went."""
    before = set(Letter.objects.values_list("pk", flat=True))
    tell_all(frequency, at=at or timezone.now())
    return list(Letter.objects.exclude(pk__in=before).order_by("pk"))


def decided(words="att anta", body=None, **fields):
    meeting = make_meeting(body, published_at=timezone.now(), **fields)
    return make_clause(make_item(meeting), words)


def test_asking_sends_a_letter_with_a_link_and_nothing_counts_yet(client):
    answer = client.post("/prenumerationer/", {"email": " LENA@samverk.example", "frequency": "daily", "kind": "all"})
    decided()

    letter = Letter.objects.get()
    assert (answer.status_code, letter.to_address, "/prenumerationer/bekrafta/" in letter.secret_part) == (
        302,
        ADDRESS,
        True,
    )
    assert ("/confirm/" in letter.text, told(DAILY), told(AT_ONCE)) == (False, [], [])


def test_button_behind_the_link_confirms_and_looking_does_not(client):
    client.post("/prenumerationer/", {"email": ADDRESS, "frequency": "at-once", "kind": "all"})
    address = path_of(Letter.objects.get().secret_part)

    client.get(address)
    looked = Subscription.objects.get().confirmed_at
    client.post(address)

    assert (looked, Subscription.objects.get().confirmed_at is not None) == (None, True)


def test_link_is_good_for_three_days_and_for_nothing_else(client):
    subscribe(ADDRESS, "all", "", frequency=DAILY, at=timezone.now())
    own = Subscription.objects.get().public_id
    old = confirming_address(own, timezone.now() - timedelta(days=3, minutes=1))
    ending = ending_address(own, timezone.now()).replace("/avsluta/", "/bekrafta/")

    statuses = [client.post(path_of(address)).status_code for address in (old, ending, old[:-4] + "abc/")]

    assert (statuses, Subscription.objects.get().confirmed_at) == ([404, 404, 404], None)


def test_nobody_learns_whether_an_address_follows_already(client):
    follow()
    before = Letter.objects.count()
    said = [
        client.post("/prenumerationer/", {"email": email, "frequency": "daily", "kind": "all"})
        for email in (ADDRESS, "other@samverk.example")
    ]

    assert [(one.status_code, one["Location"]) for one in said] == [(302, "/prenumerationer/skickat/")] * 2
    assert (Letter.objects.count() - before, Subscription.objects.count()) == (1, 2)


def test_one_address_is_not_flooded(client):
    form = {"email": ADDRESS, "frequency": "daily", "kind": "all"}

    statuses = [client.post("/prenumerationer/", form).status_code for _ in range(4)]

    assert (statuses, Letter.objects.count()) == ([302, 302, 302, 429], 3)


def test_machine_is_told_the_same_and_nothing_is_kept(client):
    form = {"email": ADDRESS, "frequency": "daily", "kind": "all", "website": "http://spam.example"}

    assert (client.post("/prenumerationer/", form).status_code, Subscription.objects.count()) == (302, 0)


@pytest.mark.parametrize("asked", ["kind=body&subject=nothing", "kind=search", "kind=person&subject=x", "kind=matter"])
def test_what_the_public_may_not_see_cannot_be_followed(client, asked):
    assert client.get(f"/prenumerationer/?{asked}").status_code == 404


def test_hidden_body_cannot_be_followed_by_staff_either(browser_of, secretary):
    hidden = make_meeting(make_body("Hemliga gruppen"), published_at=None).body

    assert browser_of(secretary).get(f"/prenumerationer/?kind=body&subject={hidden.public_id}").status_code == 404


def test_each_wish_means_its_own_decisions():
    body, town = make_body("Styrelsen"), make_organisation("Storvik", is_member=False)
    of_body = decided("att styrelsens", body)
    of_matter = decided("att ärendets")
    of_town = decided("att kommunens")
    make_addressee(of_town, "Storvik", organisation=town)
    matter = make_matter("Ärendet", of_matter.item)
    for kind, thing in (("body", body), ("matter", matter), ("organisation", town)):
        follow(kind, thing.public_id, email=f"{kind}@samverk.example")

    letters = {letter.to_address: letter.text for letter in told()}

    assert {address: re.findall(r"att \w+", text) for address, text in letters.items()} == {
        "body@samverk.example": ["att styrelsens"],
        "matter@samverk.example": ["att ärendets"],
        "organisation@samverk.example": ["att kommunens"],
    }
    assert f"/beslut/{of_body.public_id}/" in letters["body@samverk.example"]


def test_nothing_is_told_twice_and_what_is_new_is_told():
    follow()
    decided("att ett")
    first, again = told(), told()
    decided("att två")

    assert ([len(first), len(again)], ["att ett" in one.text for one in told()]) == ([1, 0], [False])


def test_what_was_published_before_is_not_told():
    old = make_meeting(published_at=timezone.now() - timedelta(days=2))
    make_clause(make_item(old))
    follow()

    assert told() == []


def test_hidden_and_withdrawn_decisions_are_never_told(secretary):
    follow()
    decided("att ej utlagt", None).meeting.__class__.objects.update(published_at=None)
    secret = decided("att hemligt")
    set_confidential(secret.item, confidential=True, by=secretary)
    taken_back = decided("att indraget")
    withdraw_meeting(taken_back.meeting, by=secretary)

    assert told() == []


def test_what_is_published_again_is_not_told_again(secretary):
    follow()
    clause = decided()
    told()
    withdraw_meeting(clause.meeting, by=secretary)
    clause.meeting.refresh_from_db()
    publish_meeting(clause.meeting, at=timezone.now(), by=secretary)

    assert told() == []


def test_daily_letter_comes_once_a_day():
    follow(frequency=DAILY)
    decided("att ett")
    noon = timezone.localtime().replace(hour=12) + timedelta(days=1)
    first = told(DAILY, noon)
    decided("att två")

    assert [len(letters) for letters in (first, told(DAILY, noon), told(DAILY, noon + timedelta(days=1)))] == [1, 0, 1]


def test_letter_ends_by_one_click_without_cookies_or_log_in():
    found = follow()
    decided()
    (letter,) = told()
    headers = message_of(letter, None).message()

    address = headers["List-Unsubscribe"].strip("<>")
    answer = Client(enforce_csrf_checks=True).post(path_of(address), {"List-Unsubscribe": "One-Click"})

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (answer.status_code, Subscription.objects.filter(pk=found.pk).exists()) == (200, False)


def test_looking_at_the_end_ends_nothing(client):
    found = follow()

    client.get(path_of(ending_address(found.public_id, timezone.now())))

    assert Subscription.objects.count() == 1


def test_nothing_of_the_address_is_left_when_all_has_ended():
    one, other = follow(), follow("search", "buss")
    decided()
    told()
    end(one.public_id)
    between = Letter.objects.filter(to_address=ADDRESS).exists()
    end(other.public_id)

    assert (between, Letter.objects.filter(to_address=ADDRESS).exists(), ToldClause.objects.count()) == (True, False, 0)
    assert not [
        entry for entry in TrailEntry.objects.all() if ADDRESS in f"{entry.by} {entry.subject_id} {entry.detail}"
    ]
    assert end(one.public_id) is False


def test_letter_that_came_back_ends_the_subscription():
    follow()
    follow(email="other@samverk.example")
    decided()
    mine = next(letter for letter in told() if letter.to_address == ADDRESS)
    Letter.objects.filter(pk=mine.pk).update(state=Letter.State.SENT, message_id="<a@b>")
    take_bounces([Bounce("<a@b>", "no such user")])

    forgotten = forget_what_is_over(timezone.now())

    assert (forgotten, [one.email for one in Subscription.objects.all()]) == (1, ["other@samverk.example"])


def test_address_that_never_said_yes_is_forgotten_after_three_days():
    subscribe(ADDRESS, "all", "", frequency=DAILY, at=timezone.now() - timedelta(days=4))
    subscribe("other@samverk.example", "all", "", frequency=DAILY, at=timezone.now())

    assert (forget_what_is_over(timezone.now()), Subscription.objects.get().email) == (1, "other@samverk.example")


@pytest.mark.parametrize("kind", ["body", "organisation"])
def test_page_leads_to_its_letters(client, kind):
    thing = {"body": lambda: make_meeting(make_body()).body, "organisation": make_organisation}[kind]()

    page = client.get(reverse(f"portal:{kind}", args=[thing.public_id])).content.decode()

    assert page.count(f"/prenumerationer/?kind={kind}&amp;subject={thing.public_id}") == 1
