"""The pages of questions, as everybody who might come by."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from samverk.post.models import Letter
from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.models import Answer, Round
from tests.factories import make_body, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import asked_of, make_delegate, make_house, make_round, make_seated_user

pytestmark = pytest.mark.django_db
LIST = reverse("rounds:rounds")
YES = Said(position="yes", comment="Gärna i höst")


@pytest.fixture
def house():
    return make_house()


@pytest.fixture
def now():
    return timezone.now()


def put(house, now, **fields):
    return make_round(house, **{"at": now, "closes_at": now + timedelta(days=7)} | fields)


def page(question, name="rounds:round"):
    return reverse(name, args=[question.public_id])


def visitors(house):
    """Return everybody by what they are; the stranger sits in no body."""
    outside = make_organisation("Örnabo")
    return {
        "citizen": None,
        "owner": house.secretary,
        "asked": house.members[0],
        "neighbour": make_seated_user("Örnabo Direktör", house.body, outside),
        "stranger": make_seated_user("Udda Person", None, None),
        "reader": make_user("reader"),
        "secretariat": make_user("secretary"),
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("rounds:round", [302, 200, 200, 404, 404, 200, 200]),
        ("rounds:history", [302, 200, 200, 404, 404, 200, 200]),
        ("rounds:reopen", [302, 200, 404, 404, 404, 404, 200]),
    ],
)
def test_a_question_is_seen_by_those_it_concerns(house, now, browser_of, name, expected):
    question = put(house, now)

    seen = [browser_of(user).get(page(question, name)).status_code for user in visitors(house).values()]

    assert seen == expected


@pytest.mark.parametrize("name", ["rounds:remind", "rounds:close"])
def test_only_keepers_act_on_a_question(house, now, browser_of, name):
    question = put(house, now)
    everybody = visitors(house)

    refused = [
        browser_of(everybody[who]).post(page(question, name)).status_code
        for who in ("citizen", "asked", "neighbour", "stranger", "reader")
    ]
    done = browser_of(everybody["owner"]).post(page(question, name)).status_code

    assert (refused, done) == ([302, 404, 404, 404, 404], 302)


def test_a_citizen_learns_nothing_of_what_there_is(client, house, now):
    there, nowhere = page(put(house, now)), reverse("rounds:round", args=["nowhere"])

    assert [client.get(address).status_code for address in (there, nowhere, LIST)] == [302, 302, 302]


def test_a_member_answers_and_sees_what_the_others_say(house, now, browser_of):
    question = put(house, now)
    give_answer(asked_of(question, house.municipalities[1]), YES, at=now, by=house.members[1])
    own = asked_of(question, house.municipalities[0])
    browser = browser_of(house.members[0])
    address = reverse("rounds:answer", args=[question.public_id, own.public_id])

    response = browser.post(address, {f"a{own.public_id}-position": "no"}, follow=True)

    assert own.answers.get().position == "no"
    assert "Gärna i höst" in response.content.decode()


def test_a_blind_question_hides_the_others_until_it_is_closed(house, now, browser_of):
    question = put(house, now, is_blind=True)
    give_answer(asked_of(question, house.municipalities[1]), YES, at=now, by=house.members[1])
    browser = browser_of(house.members[0])

    before = [browser.get(page(question, name)).content.decode() for name in ("rounds:round", "rounds:history")]
    keeper = browser_of(house.secretary).get(page(question)).content.decode()
    close_round(question, at=now, by=house.secretary)
    after = browser.get(page(question)).content.decode()

    assert ["Gärna i höst" in text for text in (*before, keeper, after)] == [False, False, False, True]


def test_nobody_answers_for_another_municipality(house, now, browser_of):
    question = put(house, now)
    other = asked_of(question, house.municipalities[1])
    address = reverse("rounds:answer", args=[question.public_id, other.public_id])

    response = browser_of(house.members[0]).post(address, {f"a{other.public_id}-position": "no"})

    assert (response.status_code, Answer.objects.count()) == (404, 0)


def test_a_delegate_answers_and_both_are_shown(house, now, browser_of):
    question = put(house, now)
    delegate = make_delegate(house.members[0])
    own = asked_of(question, house.municipalities[0])
    address = reverse("rounds:answer", args=[question.public_id, own.public_id])

    browser_of(delegate).post(address, {f"a{own.public_id}-position": "yes"})

    answer = own.answers.get()
    assert (answer.given_by, answer.on_behalf_of) == (delegate, house.members[0].email)


def test_a_condition_must_be_written(house, now, browser_of):
    question = put(house, now)
    own = asked_of(question, house.municipalities[0])
    address = reverse("rounds:answer", args=[question.public_id, own.public_id])

    response = browser_of(house.members[0]).post(address, {f"a{own.public_id}-position": "conditional"})

    assert (response.status_code, "Skriv villkoret här." in response.content.decode()) == (200, True)


def test_an_answer_that_comes_too_late_is_told(house, now, browser_of):
    question = put(house, now)
    close_round(question, at=now, by=house.secretary)
    own = asked_of(question, house.municipalities[0])
    address = reverse("rounds:answer", args=[question.public_id, own.public_id])

    response = browser_of(house.members[0]).post(address, {f"a{own.public_id}-position": "yes"})

    assert "Frågan är stängd" in response.content.decode()
    assert Answer.objects.count() == 0


def test_an_idea_is_added_and_then_changed(house, now, browser_of):
    question = put(house, now, form="text", quota=2)
    own = asked_of(question, house.municipalities[0])
    address = reverse("rounds:answer", args=[question.public_id, own.public_id])
    browser = browser_of(house.members[0])

    browser.post(address, {f"a{own.public_id}-text": "Lådcyklar"})
    browser.post(f"{address}?place=1", {f"a{own.public_id}-text": "Lådcyklar i alla kommuner"})

    texts = own.answers.values_list("place", "version", "text")
    assert list(texts) == [(1, 1, "Lådcyklar"), (1, 2, "Lådcyklar i alla kommuner")]


def test_a_secretary_puts_a_question_and_letters_go(house, now, browser_of):
    address = f"{reverse('rounds:new')}?body={house.body.public_id}"
    said = {
        "question": "Vill ni vara med?",
        "form": "interest",
        "quota": "1",
        "closes_on": (now + timedelta(days=9)).date().isoformat(),
        "organisations": [one.pk for one in house.municipalities],
    }

    response = browser_of(house.secretary).post(address, said)

    question = Round.objects.get()
    assert response.headers["Location"] == page(question)
    assert Letter.objects.filter(kind="round-invitation").count() == 3
    assert f"/rounds/{question.public_id}/" in Letter.objects.first().text


def test_a_closing_day_in_the_past_is_refused_with_a_sentence(house, now, browser_of):
    address = f"{reverse('rounds:new')}?body={house.body.public_id}"
    said = {"question": "Vill ni?", "form": "interest", "quota": "1", "closes_on": "2020-01-01"}
    said["organisations"] = [one.pk for one in house.municipalities]

    response = browser_of(house.secretary).post(address, said)

    assert "Sista svarstid måste ligga framåt i tiden." in response.content.decode()
    assert Round.objects.count() == 0


def test_a_member_puts_no_questions(house, browser_of):
    browser = browser_of(house.members[0])
    addresses = (reverse("rounds:new"), f"{reverse('rounds:new')}?body={house.body.public_id}")

    assert [browser.get(address).status_code for address in addresses] == [404, 404]


def test_a_body_that_somebody_keeps_is_the_only_one_they_may_ask(house, browser_of):
    other = make_body("Styrelsen")
    browser = browser_of(house.secretary)

    statuses = [
        browser.get(f"{reverse('rounds:new')}?body={body.public_id}").status_code for body in (house.body, other)
    ]

    assert statuses == [200, 404]


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_list_takes_a_fixed_number_of_queries(house, now, browser_of, django_assert_num_queries, how_many):
    for _number in range(how_many):
        put(house, now)
    browser = browser_of(house.members[0])

    with django_assert_num_queries(7):
        assert browser.get(LIST).status_code == 200


@pytest.mark.parametrize("how_many", [1, 3])
def test_a_question_takes_a_fixed_number_of_queries(house, now, browser_of, django_assert_num_queries, how_many):
    question = put(house, now, organisations=house.municipalities[:how_many])
    for one, user in zip(house.municipalities[:how_many], house.members, strict=False):
        give_answer(asked_of(question, one), YES, at=now, by=user)
    browser = browser_of(house.members[0])

    with django_assert_num_queries(13):
        assert browser.get(page(question)).status_code == 200
