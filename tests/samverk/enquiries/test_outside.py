"""What outsiders meet: the form, the letter to confirm, and their own page behind a link."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.enquiries.models import Enquiry
from samverk.enquiries.views.asking import PER_NETWORK
from samverk.post.models import Letter
from tests.samverk.enquiries.making import from_outside, let_outsiders_ask
from tests.samverk.enquiries.test_views import ANSWER, ASK, own, page
from tests.samverk.rounds.making import make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


def outside(house, **fields):
    said = {
        "body": house.body.public_id,
        "title": "Barnröst",
        "text": "Vi vill stödja barn.",
        "name": "Ella Ek",
        "email": "ella@fors.example",
        "website": "",
    }
    return said | fields


def test_an_outsider_asks_confirms_sees_how_it_stands_and_gets_the_answer(house, client, browser_of):
    let_outsiders_ask(house)
    sent = client.post(ASK, outside(house))
    enquiry = Enquiry.objects.get()
    looked = client.get(own(enquiry))
    state_after_looking = Enquiry.objects.get().state

    client.post(own(enquiry), {"act": "confirm"})
    received = client.get(own(enquiry)).content.decode()
    keeper = browser_of(house.secretary)
    keeper.post(page(enquiry, "members"))
    under_way = client.get(own(enquiry)).content.decode()
    keeper.post(page(enquiry, "answer"), ANSWER)
    answered = client.get(own(enquiry)).content.decode()

    assert sent.headers["Location"] == reverse("enquiries:sent")
    assert ("Ja, jag har skickat förfrågan" in looked.content.decode(), state_after_looking) == (True, "unconfirmed")
    assert looked.headers["X-Robots-Tag"] == "noindex"
    assert ("Inkommen" in received, "Alla medlemmar har tillfrågats." in under_way) == (True, True)
    assert ("Besvarad" in answered, "Ingen av kommunerna vill." in answered) == (True, True)
    assert Letter.objects.filter(kind="round-invitation").count() == 3
    assert Letter.objects.filter(kind="enquiry-answered").count() == 1


def test_a_machine_that_fills_in_what_nobody_sees_is_thanked_and_forgotten(house, client):
    let_outsiders_ask(house)

    response = client.post(ASK, outside(house, website="https://spam.example"))

    assert response.headers["Location"] == reverse("enquiries:sent")
    assert (Enquiry.objects.count(), Letter.objects.count()) == (0, 0)


def test_too_many_from_one_network_are_held_back(house, client):
    let_outsiders_ask(house)

    codes = [
        client.post(ASK, outside(house, email=f"e{number}@fors.example")).status_code
        for number in range(PER_NETWORK + 1)
    ]

    assert codes == [302] * PER_NETWORK + [429]
    assert Enquiry.objects.count() == PER_NETWORK


def test_a_body_that_takes_none_from_outside_cannot_be_chosen(house, client):
    response = client.post(ASK, outside(house))

    assert (response.status_code, Enquiry.objects.count()) == (200, 0)
    assert "Just nu tar inget organ emot" in client.get(ASK).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "ingen adress"},
        {"title": ""},
        {"text": "x" * 5001},
        {"body": "nowhere"},
        {"name": "Ella\0Ek"},
        {"title": "x" * 201},
    ],
)
def test_bad_input_is_told_and_nothing_is_kept(house, client, wrong):
    let_outsiders_ask(house)

    response = client.post(ASK, outside(house, **wrong))

    assert (response.status_code, "<li>" in response.content.decode()) == (200, True)
    assert Enquiry.objects.count() == 0


def test_what_is_written_is_shown_as_text(house, client):
    let_outsiders_ask(house)
    client.post(ASK, outside(house, title="<b>Hej</b>", text="<script>alert(1)</script>"))

    text = client.get(own(Enquiry.objects.get())).content.decode()

    assert ("&lt;b&gt;Hej" in text, "<script>alert" in text) == (True, False)


def test_a_link_to_nothing_opens_nothing(house, client, now):
    enquiry = from_outside(house, at=now)
    right = own(enquiry)
    Enquiry.objects.update(link_number=2)

    codes = [client.get(address).status_code for address in (right, reverse("enquiries:own", args=["a.b"]))]
    nonsense = client.post(own(Enquiry.objects.get()), {"act": "destroy"}).status_code

    assert (codes, nonsense) == ([404, 404], 404)


def test_an_old_link_is_over(house, client, now):
    enquiry = from_outside(house, at=now - timedelta(days=731))

    assert client.get(own(enquiry)).status_code == 410


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("/enquiries/ask/?from=letter", "/fraga-om-samarbete/?from=letter"),
        ("/enquiries/ask/sent/", "/fraga-om-samarbete/skickat/"),
        ("/enquiries/own/a-token/", "/fraga-om-samarbete/egen/a-token/"),
    ],
)
def test_addresses_of_before_lead_to_those_of_now(client, before, now):
    answer = client.get(before)

    assert (answer.status_code, answer.url) == (301, now)
