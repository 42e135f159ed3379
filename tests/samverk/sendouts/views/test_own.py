"""A recipient's own page: opened by the link alone, and only that letter."""

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.post.models import Letter
from samverk.sendouts.links import link_to
from samverk.sendouts.models import Recipient, Reply
from samverk.sendouts.sending import send_sendout
from tests.samverk.sendouts.making import make_sendout


@pytest.fixture
def sent(house):
    def send(**fields):
        sendout = make_sendout(house, **fields)
        send_sendout(sendout, seen=sendout.revision, at=timezone.now(), by=house.secretary)
        recipient = Recipient.objects.order_by("organisation__sort_key").select_related("letter").first()
        return recipient, link_to(recipient.public_id, recipient.email, timezone.now()).partition("localhost")[2]

    return send


def test_the_letter_holds_the_link_that_opens_it(sent, client):
    recipient, address = sent(asks="read", text="Läs underlaget.")

    response = client.get(address)

    assert address in recipient.letter.text
    assert (response.status_code, response.headers["X-Robots-Tag"]) == (200, "noindex")
    assert "no-store" in response.headers["Cache-Control"]
    assert "Läs underlaget." in response.content.decode()
    assert "Ekelunda" not in response.content.decode()


def test_coming_is_noted_and_reading_is_pressed(sent, client):
    recipient, address = sent(asks="read")

    client.get(address)
    after_coming = (Recipient.objects.get(pk=recipient.pk).opened_at is not None, Reply.objects.count())
    for _twice in range(2):
        client.post(f"{address}reply/")

    assert after_coming == (True, 0)
    assert Letter.objects.get(pk=recipient.letter_id).opened_at is not None
    assert [one.kind for one in recipient.replies.all()] == ["read"]


def test_an_answer_in_words_needs_words(sent, client):
    recipient, address = sent(asks="answer")

    empty = client.post(f"{address}reply/", {"text": " "})
    said = client.post(f"{address}reply/", {"text": "Vi deltar gärna."}, follow=True)

    assert (empty.status_code, "Tack. Ditt svar är antecknat." in said.content.decode()) == (400, True)
    assert [one.text for one in recipient.replies.all()] == ["Vi deltar gärna."]


def test_where_nothing_is_asked_nothing_is_taken(sent, client):
    recipient, address = sent(text="{länk}", link="https://www.exempel.example/las")

    shown = client.get(address).content.decode()
    client.post(f"{address}reply/", {"text": "Hej"})

    assert ('href="https://www.exempel.example/las"' in shown, "<form" in shown.partition("<main")[2]) == (True, False)
    assert recipient.replies.count() == 0


@pytest.mark.parametrize("token", ["fel", "a.b.c", "x" * 300])
def test_a_link_that_was_not_signed_here_opens_nothing(db, client, token):
    assert client.get(reverse("sendouts:own", args=[token])).status_code == 404


def test_a_link_of_another_purpose_opens_nothing(sent, client):
    _recipient, address = sent(asks="read")
    token = address.rstrip("/").rpartition("/")[2]

    assert client.get(reverse("guests:own", args=[token])).status_code == 404


def test_a_link_is_over_after_half_a_year(sent, client):
    recipient, _address = sent(asks="read")
    long_ago = timezone.now() - timezone.timedelta(days=190)
    address = link_to(recipient.public_id, recipient.email, long_ago).partition("localhost")[2]

    response = client.get(address)

    assert (response.status_code, Recipient.objects.get(pk=recipient.pk).opened_at) == (410, None)
