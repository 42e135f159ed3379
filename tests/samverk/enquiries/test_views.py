"""The pages of requests, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.enquiries.actions import answer_enquiry, ask_members, keep_rules
from samverk.enquiries.links import token_of
from samverk.enquiries.models import Enquiry, Rules
from samverk.rounds.actions import Said, give_answer
from tests.factories import make_body, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.enquiries.making import from_inside, from_outside
from tests.samverk.rounds.making import make_house, make_seated_user

pytestmark = pytest.mark.django_db
LIST, NEW, ASK = reverse("enquiries:enquiries"), reverse("enquiries:new"), reverse("enquiries:ask")
ANSWER = {"outcome": "no", "answer": "Tyvärr inte.", "motive": "Ingen av kommunerna vill."}


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


def page(enquiry, name="enquiry"):
    return reverse(f"enquiries:{name}", args=[enquiry.public_id])


def own(enquiry):
    return reverse("enquiries:own", args=[token_of(enquiry)])


def visitors(house):
    """Return everybody by what they are; the neighbour sits in another body."""
    return {
        "citizen": None,
        "keeper": house.secretary,
        "asker": house.members[0],
        "member": house.members[1],
        "neighbour": make_seated_user("Örnabo Direktör", make_body("Nätverket"), make_organisation("Örnabo")),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("enquiry", [302, 200, 200, 200, 404, 200, 200]),
        ("answer", [302, 200, 404, 404, 404, 404, 200]),
    ],
)
def test_who_sees_a_request_and_who_answers_it(house, now, browser_of, name, expected):
    enquiry = from_inside(house, at=now)

    assert [browser_of(user).get(page(enquiry, name)).status_code for user in visitors(house).values()] == expected


@pytest.mark.parametrize(("name", "allowed"), [("members", "keeper"), ("agenda", "keeper"), ("withdraw", "asker")])
def test_who_acts_on_a_request(house, now, browser_of, name, allowed):
    enquiry = from_inside(house, at=now)
    everybody = visitors(house)
    others = {who: user for who, user in everybody.items() if who not in (allowed, "secretariat")}

    refused = {who: browser_of(user).post(page(enquiry, name)).status_code for who, user in others.items()}
    done = browser_of(everybody[allowed]).post(page(enquiry, name)).status_code

    assert refused == {who: 302 if who == "citizen" else 404 for who in others}
    assert done == 302
    assert Enquiry.objects.get().state != "received"


def test_only_keepers_say_how_requests_are_taken(house, browser_of):
    address = reverse("enquiries:rules", args=[house.body.public_id])

    codes = [browser_of(user).get(address).status_code for user in visitors(house).values()]
    browser_of(house.secretary).post(address, {"answer_days": "14", "is_public": "on"})
    wrong = browser_of(house.secretary).post(address, {"answer_days": "0"}).status_code

    assert codes == [302, 200, 404, 404, 404, 404, 200]
    rules = Rules.objects.get()
    assert (rules.answer_days, rules.is_public, wrong) == (14, True, 200)


def test_the_list_shows_each_their_own(house, now, browser_of):
    from_inside(house, at=now)
    from_outside(house, at=now, confirmed=False)

    shown = {
        who: browser_of(user).get(LIST).content.decode().count('<th scope="row">')
        for who, user in visitors(house).items()
        if user
    }

    assert shown == {"keeper": 1, "asker": 1, "member": 1, "neighbour": 0, "reader": 1, "secretariat": 1}


@pytest.mark.parametrize("name", ["enquiry", "answer"])
def test_before_it_is_confirmed_nobody_sees_a_request(house, now, browser_of, name):
    enquiry = from_outside(house, at=now, confirmed=False)

    codes = [browser_of(user).get(page(enquiry, name)).status_code for user in visitors(house).values()]

    assert codes == [302, 404, 404, 404, 404, 404, 404]


def test_the_askers_address_is_for_those_who_owe_the_answer(house, now, browser_of):
    enquiry = from_outside(house, at=now)

    texts = [browser_of(user).get(page(enquiry)).content.decode() for user in (house.secretary, house.members[1])]

    assert ["ella@fors.example" in text for text in texts] == [True, False]


def test_what_members_said_is_offered_as_the_reason(house, now, browser_of):
    enquiry = from_outside(house, at=now)
    question = ask_members(enquiry, at=now, by=house.secretary)
    for asked, user in zip(question.asked.order_by("organisation__sort_key"), house.members, strict=True):
        give_answer(asked, Said(position="no"), at=now, by=user)

    text = browser_of(house.secretary).get(page(enquiry, "answer")).content.decode()

    assert "Ingen av kommunerna har anmält intresse." in text


def test_an_answer_without_a_motive_is_refused_on_the_page(house, now, browser_of):
    enquiry = from_inside(house, at=now)

    browser_of(house.secretary).post(page(enquiry, "answer"), ANSWER | {"motive": "  "})

    assert Enquiry.objects.get().state == "received"


def test_a_member_asks_for_their_organisation(house, browser_of):
    browser = browser_of(house.members[0])
    shown = browser.get(NEW).content.decode()

    said = {"body": house.body.public_id, "title": "Buss", "text": "En buss", "organisation": "Brohult"}
    response = browser.post(NEW, said)

    enquiry = Enquiry.objects.get()
    assert 'value="Brohult"' in shown
    assert response.headers["Location"] == page(enquiry)
    assert (enquiry.asker_email, enquiry.asker_organisation) == (house.members[0].email, "Brohult")


def test_a_member_asks_only_bodies_that_take_them(house, browser_of):
    other = make_body("Nätverket")
    said = {"body": other.public_id, "title": "Buss", "text": "En buss", "organisation": ""}
    browser = browser_of(house.members[0])

    browser.post(NEW, said)
    refused = Enquiry.objects.count()
    keep_rules(other, answer_days=30, is_public=True, by=house.secretary)
    browser.post(NEW, said)

    assert (refused, Enquiry.objects.count()) == (0, 1)


def test_what_is_overdue_is_shown_as_such(house, now, browser_of):
    late = from_inside(house, at=now - timedelta(days=31))
    from_inside(house, at=now, place=1)
    answered = from_inside(house, at=now - timedelta(days=40), place=2)
    answer_enquiry(answered, **ANSWER, at=now, by=house.secretary)
    browser = browser_of(house.secretary)

    shown = [browser.get(f"{LIST}?show={show}").content.decode() for show in ("overdue", "owed", "settled", "")]

    assert [text.count('<th scope="row">') for text in shown] == [1, 2, 1, 3]
    assert "Försenad</span>" in browser.get(page(late)).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(house, now, browser_of, django_assert_max_num_queries, count):
    for place in range(count):
        from_inside(house, at=now, place=place)
    browser = browser_of(house.secretary)

    with django_assert_max_num_queries(9):
        browser.get(LIST)


def test_citizens_learn_nothing_of_what_there_is(client, house, now):
    there = page(from_inside(house, at=now))

    assert [client.get(address).status_code for address in (there, "/enquiries/nowhere/", LIST, NEW)] == [302] * 4
