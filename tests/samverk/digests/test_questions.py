"""Questions that wait for an organisation stand in the letter."""

from datetime import UTC, date, datetime

import pytest

from samverk.digests.actions import send_digests
from samverk.rounds.models import Answer, Asked, Round
from tests.factories import make_organisation
from tests.samverk.digests.conftest import letters_to

pytestmark = pytest.mark.django_db
MONDAY = date(2027, 4, 5)


def ask(body, organisation, **fields):
    defaults = {"body": body, "question": "Vill ni vara med?", "opened_at": datetime(2027, 4, 1, tzinfo=UTC)}
    question = Round.objects.create(**defaults | {"closes_at": datetime(2027, 5, 1, 10, tzinfo=UTC)} | fields)
    return Asked.objects.create(round=question, organisation=organisation)


def test_an_open_question_is_told_once_to_those_who_may_answer(house, brohult):
    director = house.director("Disa Holm", brohult, frequency="daily")
    neighbour = house.director("Orvar Lund", make_organisation("Ekelunda"), frequency="daily")
    asked = ask(house.body, brohult)

    for day in (5, 6, 12):
        send_digests(date(2027, 4, day))

    letters = letters_to(director)
    assert (len(letters), letters_to(neighbour)) == (1, [])
    assert ("Vill ni vara med?" in letters[0].text, asked.round.public_id in letters[0].text) == (True, True)


def test_a_question_that_was_answered_is_not_told(house, brohult):
    house.director("Disa Holm", brohult)
    asked = ask(house.body, brohult)
    Answer.objects.create(asked=asked, position="yes", given_at=datetime(2027, 4, 2, tzinfo=UTC))

    assert send_digests(MONDAY) == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"purpose": "date-poll"},
        {"state": "closed", "closed_at": datetime(2027, 4, 2, tzinfo=UTC)},
        {"closes_at": datetime(2027, 4, 5, 10, tzinfo=UTC)},
    ],
)
def test_what_is_closed_or_told_elsewhere_is_left_alone(house, brohult, fields):
    house.director("Disa Holm", brohult)
    ask(house.body, brohult, **fields)

    assert send_digests(MONDAY) == 0


def test_a_question_to_one_person_is_told_to_no_colleague(house, brohult):
    director = house.director("Disa Holm", brohult, frequency="daily")
    colleague = house.director("Vera Vik", brohult, frequency="daily")
    Asked.objects.filter(pk=ask(house.body, brohult).pk).update(person=director.person)

    send_digests(MONDAY)

    assert (len(letters_to(director)), letters_to(colleague)) == (1, [])


def test_a_question_that_takes_late_answers_is_told_after_its_end(house, brohult):
    director = house.director("Disa Holm", brohult, frequency="daily")
    ask(house.body, brohult, closes_at=datetime(2027, 4, 2, tzinfo=UTC), takes_late=True)

    send_digests(MONDAY)

    assert len(letters_to(director)) == 1
