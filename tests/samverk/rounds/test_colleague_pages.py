"""A colleague answers behind a link: one question, one organisation, and nothing else."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.actions.admit_attempt import PER_ADDRESS
from samverk.rounds.actions import Said, close_round, give_answer, name_colleague, revoke_colleague
from samverk.rounds.links import token_of
from samverk.rounds.models import Colleague
from tests.samverk.rounds.making import asked_of, make_delegate, make_house, make_round, make_seated_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


def put(house, now, **fields):
    return make_round(house, **{"at": now, "closes_at": now + timedelta(days=7)} | fields)


def named(house, now, question):
    asked = asked_of(question, house.municipalities[0])
    return name_colleague(asked, name="Eja Ek", email="eja@samverk.example", at=now, by=house.members[0])


def own(colleague):
    return reverse("rounds:own", args=[token_of(colleague)])


def test_a_member_names_a_colleague_who_answers_without_an_account(house, now, client, browser_of):
    question = put(house, now)
    asked = asked_of(question, house.municipalities[0])
    address = reverse("rounds:name-colleague", args=[question.public_id, asked.public_id])

    browser_of(house.members[0]).post(address, {"name": "Eja Ek", "email": "eja@samverk.example"})
    link = own(Colleague.objects.select_related("asked__round").get())
    client.post(link, {f"a{asked.public_id}-position": "no"})
    client.post(link, {f"a{asked.public_id}-position": "yes"})

    assert list(asked.answers.values_list("version", "position")) == [(1, "no"), (2, "yes")]
    assert (
        "Eja Ek"
        in browser_of(house.members[1]).get(reverse("rounds:round", args=[question.public_id])).content.decode()
    )


def test_the_page_shows_nothing_of_what_others_answered(house, now, client):
    question = put(house, now)
    said = Said(position="no", comment="Vi har inte råd")
    give_answer(asked_of(question, house.municipalities[1]), said, at=now, by=house.members[1])

    response = client.get(own(named(house, now, question)))

    text = response.content.decode()
    assert ("Svara för Brohult" in text, "inte råd" in text, "Ekelunda" in text) == (True, False, False)
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in response.headers["Cache-Control"]


def test_who_may_name_a_colleague(house, now, browser_of):
    question = put(house, now)
    asked = asked_of(question, house.municipalities[0])
    address = reverse("rounds:name-colleague", args=[question.public_id, asked.public_id])
    stranger = make_seated_user("Udda Person", None, None)
    delegate = make_delegate(house.members[0])
    everybody = [house.members[0], delegate, house.members[1], house.secretary, stranger, None]

    assert [browser_of(user).get(address).status_code for user in everybody] == [200, 200, 404, 404, 404, 302]


def test_a_link_is_taken_back_and_sent_anew_by_those_it_is_for(house, now, client, browser_of):
    question = put(house, now)
    colleague = named(house, now, question)
    address = reverse("rounds:colleague", args=[question.public_id, colleague.public_id])
    old = own(colleague)

    foreign = browser_of(house.members[1]).post(address, {"act": "revoke", "seen": "1"}).status_code
    nonsense = browser_of(house.members[0]).post(address, {"act": "revoke", "seen": "x"}).status_code
    browser_of(house.members[0]).post(address, {"act": "again", "seen": "1"})
    after_again = client.get(old).status_code
    fresh = own(Colleague.objects.select_related("asked__round").get())
    works = client.get(fresh).status_code
    browser_of(house.members[0]).post(address, {"act": "revoke", "seen": "2"})
    after_revoking = client.get(fresh).status_code

    assert (foreign, nonsense, after_again, works, after_revoking) == (404, 404, 410, 200, 410)


def test_after_closing_the_page_says_so_and_takes_nothing(house, now, client):
    question = put(house, now)
    colleague = named(house, now, question)
    asked = colleague.asked
    close_round(question, at=now, by=house.secretary)

    shown = client.get(own(colleague)).content.decode()
    refused = client.post(own(colleague), {f"a{asked.public_id}-position": "yes"})

    assert "Frågan är stängd" in shown
    assert (refused.status_code, asked.answers.count()) == (400, 0)


def test_a_wrong_link_opens_nothing_and_too_many_are_held_back(client):
    address = reverse("rounds:own", args=["abc.def"])

    codes = [client.get(address).status_code for _time in range(PER_ADDRESS + 1)]

    assert codes == [404] * PER_ADDRESS + [429]


def test_a_revoked_colleague_is_told_so(house, now, client):
    colleague = named(house, now, put(house, now))
    revoke_colleague(colleague, at=now, by=house.members[0])

    assert "dragits tillbaka" in client.get(own(colleague)).content.decode()
