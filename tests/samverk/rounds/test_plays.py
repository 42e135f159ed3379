"""Whole rounds, from the question to the sentence for the minutes, among eleven municipalities."""

from datetime import timedelta

import pytest

from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer, name_colleague, reopen_round
from samverk.rounds.queries.result import result_of
from samverk.rounds.wording import sentence_for_minutes
from tests.samverk.rounds.making import AT, CLOSES, asked_of, make_delegate, make_house, make_round

pytestmark = pytest.mark.django_db
NAMES = ("Asker", "Bo", "Dal", "Ed", "Fors", "Gran", "Hed", "Ljung", "Mark", "Näs", "Åbynäs")
NO = Said(position="no")
YES = Said(position="yes")


@pytest.fixture
def house():
    return make_house(NAMES)


@pytest.fixture
def question(house):
    return make_round(house, form="interest")


def all_say_no(house, question, *, but=0):
    """Let everybody say no, but for the last ``but``."""
    rows = list(zip(house.municipalities, house.members, strict=True))
    for one, user in rows[: len(rows) - but]:
        give_answer(asked_of(question, one), NO, at=AT, by=user)


def sentence(question):
    return sentence_for_minutes(result_of(question))


def test_eleven_answers(house, question):
    all_say_no(house, question)
    close_round(question, at=AT, by=house.secretary)

    assert sentence(question) == "Ingen av kommunerna har anmält intresse."


def test_ten_and_one_silent(house, question):
    all_say_no(house, question, but=1)
    close_round(question, at=AT, by=house.secretary)

    assert sentence(question) == "Tio av elva kommuner har svarat nej; Åbynäs har inte svarat."


def test_one_changed(house, question):
    all_say_no(house, question)
    asked = asked_of(question, house.municipalities[4])
    give_answer(asked, YES, at=AT, by=house.members[4])
    give_answer(asked, NO, at=AT, by=house.members[4])

    assert sentence(question) == "Ingen av kommunerna har anmält intresse."
    assert list(asked.answers.values_list("version", "position")) == [(1, "no"), (2, "yes"), (3, "no")]


def test_one_by_a_delegate(house, question):
    all_say_no(house, question, but=1)
    delegate = make_delegate(house.members[-1])

    answer = give_answer(
        asked_of(question, house.municipalities[-1]), NO, at=AT, by=delegate, on_behalf_of=house.members[-1].email
    )

    assert (answer.giver, answer.on_behalf_of) == (delegate.name, house.members[-1].email)
    assert sentence(question) == "Ingen av kommunerna har anmält intresse."


def test_one_without_an_account(house, question):
    all_say_no(house, question, but=1)
    asked = asked_of(question, house.municipalities[-1])
    eja = name_colleague(asked, name="Eja Ek", email="eja@samverk.example", at=AT, by=house.members[-1])

    give_answer(asked, NO, at=AT, by=eja, on_behalf_of=eja.on_behalf_of)

    assert sentence(question) == "Ingen av kommunerna har anmält intresse."


def test_a_closed_round_opened_again(house, question):
    all_say_no(house, question, but=1)
    last = asked_of(question, house.municipalities[-1])
    close_round(question, at=CLOSES, by=house.secretary)
    with pytest.raises(RuleBroken, match="round-closed"):
        give_answer(last, YES, at=CLOSES, by=house.members[-1])

    later = CLOSES + timedelta(days=7)
    reopen_round(question, because="Åbynäs hann inte", closes_at=later, at=CLOSES, by=house.secretary)
    give_answer(last, YES, at=CLOSES + timedelta(days=1), by=house.members[-1])

    assert sentence(question).startswith("Åbynäs har anmält intresse. Asker, Bo, Dal,")
    assert question.asked.filter(answers__isnull=True).count() == 0


def test_in_the_last_second_and_at_the_end(house, question):
    asked = asked_of(question, house.municipalities[0])

    give_answer(asked, NO, at=CLOSES - timedelta(microseconds=1), by=house.members[0])
    with pytest.raises(RuleBroken, match="round-closed"):
        give_answer(asked, YES, at=CLOSES, by=house.members[0])

    assert asked.answers.get().position == "no"
