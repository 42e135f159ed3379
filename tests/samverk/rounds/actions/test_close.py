"""Closing and opening again."""

from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import About, Said, close_if_over, close_round, give_answer, reopen_round
from samverk.rounds.models import Round
from tests.samverk.rounds.making import AT, CLOSES, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
LATER = CLOSES + timedelta(days=7)


@pytest.fixture
def house():
    return make_house()


def test_a_round_is_closed_once(house):
    question = make_round(house)

    close_round(question, at=AT, by=house.secretary)

    assert (question.state, question.closed_at) == (Round.State.CLOSED, AT)
    with pytest.raises(RuleBroken, match="round-closed"):
        close_round(Round.objects.get(), at=AT, by=house.secretary)


def test_a_closed_round_is_opened_again_with_a_reason_and_keeps_its_answers(house):
    question = make_round(house)
    asked = asked_of(question, house.municipalities[0])
    give_answer(asked, Said(position="yes"), at=AT, by=house.members[0])
    close_round(question, at=AT, by=house.secretary)

    reopen_round(question, because="Åbynäs bad om mer tid", closes_at=LATER, at=AT, by=house.secretary)
    give_answer(asked, Said(position="no"), at=CLOSES, by=house.members[0])

    assert (question.state, question.closes_at, question.reopened_because) == ("open", LATER, "Åbynäs bad om mer tid")
    assert [answer.position for answer in asked.answers.all()] == ["yes", "no"]
    assert TrailEntry.objects.get(act="round-reopened").detail["because"] == "Åbynäs bad om mer tid"


def test_a_round_whose_time_is_over_can_be_opened_again(house):
    question = make_round(house)

    reopen_round(question, because="Mer tid", closes_at=LATER, at=CLOSES, by=house.secretary)

    assert question.takes_answers(CLOSES)


@pytest.mark.parametrize(
    ("because", "closes_at", "code"),
    [
        (" ", LATER, "reason-missing"),
        ("Mer tid", AT, "closes-in-the-past"),
        ("Mer tid", LATER, "round-open"),
    ],
)
def test_what_cannot_be_opened_again_is_refused(house, because, closes_at, code):
    question = make_round(house)

    with pytest.raises(RuleBroken, match=code):
        reopen_round(question, because=because, closes_at=closes_at, at=AT, by=house.secretary)


def test_what_is_over_is_closed_as_of_its_last_moment(house):
    question = make_round(house)

    too_early = close_if_over(question, at=CLOSES - timedelta(seconds=1))
    done = [close_if_over(question, at=LATER) for _again in range(2)]

    assert (too_early, done) == (False, [True, False])
    assert (question.state, question.closed_at) == (Round.State.CLOSED, CLOSES)


def test_what_takes_late_answers_is_closed_by_a_person_only(house):
    question = make_round(house, takes_late=True)

    assert close_if_over(question, at=LATER) is False
    close_round(question, at=LATER, by=house.secretary)
    assert question.state == Round.State.CLOSED


def test_whoever_asked_gets_the_result_once_each_time_it_is_closed(house):
    about = About("clause", "abc", "Storviks stad", "kansli@storvik.example")
    question = make_round(house, form="interest", about=about)
    for one, user in zip(house.municipalities, house.members, strict=True):
        give_answer(asked_of(question, one), Said(position="no"), at=AT, by=user)

    close_round(question, at=AT, by=house.secretary)
    reopen_round(question, because="En kommun räknade fel", closes_at=LATER, at=AT, by=house.secretary)
    give_answer(asked_of(question, house.municipalities[0]), Said(position="yes"), at=AT, by=house.members[0])
    close_round(question, at=CLOSES, by=house.secretary)

    first, second = Letter.objects.filter(kind="round-feedback").order_by("pk")
    assert (first.to_address, first.to_name) == ("kansli@storvik.example", "Storviks stad")
    assert "Ingen av kommunerna har anmält intresse." in first.text
    assert "Brohult har anmält intresse. Ekelunda och Åbynäs har inte anmält intresse." in second.text
    assert "En kommun räknade fel" in second.text


def test_where_nobody_was_promised_the_result_no_letter_goes(house):
    close_round(make_round(house), at=AT, by=house.secretary)

    assert Letter.objects.count() == 0
