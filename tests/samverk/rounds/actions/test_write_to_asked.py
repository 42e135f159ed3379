"""Letters: to those who vote and their delegates, never twice, and as a reminder only to the silent."""

from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import (
    Said,
    close_round,
    give_answer,
    invite_asked,
    name_colleague,
    remind_before_closing,
    remind_silent,
    reopen_round,
    revoke_colleague,
)
from samverk.rounds.links import link_of
from tests.factories import make_mandate
from tests.samverk.rounds.making import (
    AT,
    CLOSES,
    OPENED,
    asked_of,
    make_delegate,
    make_house,
    make_round,
    make_seated_user,
)

pytestmark = pytest.mark.django_db
ADDRESS = "https://samverk.example/rounds/x/"


@pytest.fixture
def house():
    return make_house()


def sent_to(kind):
    return sorted(Letter.objects.filter(kind=kind).values_list("to_address", flat=True))


def test_everybody_who_votes_and_their_delegates_are_asked_once(house):
    question = make_round(house, organisations=house.municipalities[:2])
    make_delegate(house.members[0])

    first = invite_asked(question, address=ADDRESS, at=OPENED, by=house.secretary)
    again = invite_asked(question, address=ADDRESS, at=OPENED, by=house.secretary)

    assert (first, again) == (3, 0)
    assert sent_to("round-invitation") == [
        "brohult@samverk.example",
        "disa@samverk.example",
        "ekelunda@samverk.example",
    ]


def test_a_letter_says_what_is_asked_until_when_and_where(house):
    question = make_round(house, organisations=house.municipalities[:1])

    invite_asked(question, address=ADDRESS, at=OPENED, by=house.secretary)

    letter = Letter.objects.get()
    assert letter.subject == "Fråga från Direktörsgruppen: Vill kommunen vara med i en gemensam upphandling?"
    assert "före 16 mars 2026 09.00" in letter.text
    assert ADDRESS in letter.text


def test_only_the_silent_are_reminded_and_once_a_day(house):
    question = make_round(house)
    give_answer(asked_of(question, house.municipalities[0]), Said(position="no"), at=AT, by=house.members[0])

    first = remind_silent(question, address=ADDRESS, at=AT, by=house.secretary)
    again = remind_silent(question, address=ADDRESS, at=AT + timedelta(hours=2), by=house.secretary)
    next_day = remind_silent(question, address=ADDRESS, at=AT + timedelta(days=1), by=house.secretary)

    assert (first, again, next_day) == (2, 0, 2)
    assert "brohult@samverk.example" not in sent_to("round-reminder")


def test_nobody_is_reminded_when_it_is_too_late(house):
    question = make_round(house)

    with pytest.raises(RuleBroken, match="round-closed"):
        remind_silent(question, address=ADDRESS, at=CLOSES, by=house.secretary)


def test_somebody_whose_mandate_ended_is_not_written_to(house):
    question = make_round(house, organisations=house.municipalities[:1])
    house.members[0].person.mandates.update(holds_to=(OPENED - timedelta(days=1)).date())
    make_mandate(house.members[1].person, house.municipalities[0], body=house.body, seat="member")

    invite_asked(question, address=ADDRESS, at=OPENED, by=house.secretary)

    assert sent_to("round-invitation") == ["ekelunda@samverk.example"]


def test_before_the_end_the_silent_are_reminded_once_however_often_the_day_begins(house):
    question = make_round(house)
    give_answer(asked_of(question, house.municipalities[0]), Said(position="no"), at=AT, by=house.members[0])

    days = (3, 4, 4, 5)
    sent = [remind_before_closing(question, address=ADDRESS, at=AT + timedelta(days=day)) for day in days]

    assert sent == [0, 2, 0, 0]


def test_a_round_reminds_on_the_days_it_was_given(house):
    question = make_round(house, remind_days=[1, 7], organisations=house.municipalities[:1])

    sent = [remind_before_closing(question, address=ADDRESS, at=AT + timedelta(days=day)) for day in range(8)]

    assert sent == [1, 0, 0, 0, 0, 0, 1, 0]


def test_a_round_without_days_reminds_nobody(house):
    question = make_round(house, remind_days=[])

    sent = [remind_before_closing(question, address=ADDRESS, at=AT + timedelta(days=day)) for day in range(7)]

    assert sent == [0] * 7


def test_whoever_was_reminded_by_hand_is_not_reminded_again_the_same_day(house):
    question = make_round(house, organisations=house.municipalities[:1])
    at = AT + timedelta(days=4)

    by_hand = remind_silent(question, address=ADDRESS, at=at, by=house.secretary)
    by_itself = remind_before_closing(question, address=ADDRESS, at=at)

    assert (by_hand, by_itself) == (1, 0)


def test_a_round_opened_again_reminds_before_its_new_end(house):
    question = make_round(house, organisations=house.municipalities[:1])
    remind_before_closing(question, address=ADDRESS, at=AT + timedelta(days=5))
    close_round(question, at=AT + timedelta(days=6), by=house.secretary)
    new_end = CLOSES + timedelta(days=14)
    reopen_round(question, because="En svarade fel", closes_at=new_end, at=CLOSES, by=house.secretary)

    assert remind_before_closing(question, address=ADDRESS, at=new_end - timedelta(days=2)) == 1


def test_a_reminder_that_was_missed_is_not_sent_twice_over(house):
    question = make_round(house, remind_days=[1, 3, 7], organisations=house.municipalities[:1])

    assert remind_before_closing(question, address=ADDRESS, at=CLOSES - timedelta(hours=2)) == 1
    assert Letter.objects.filter(kind="round-reminder").count() == 1


def test_a_colleague_with_a_link_is_reminded_with_it(house):
    question = make_round(house, organisations=house.municipalities[:1])
    asked = asked_of(question, house.municipalities[0])
    colleague = name_colleague(asked, name="Eja Ek", email="eja@samverk.example", at=AT, by=house.members[0])
    gone = name_colleague(asked, name="Bo Bo", email="bo@samverk.example", at=AT, by=house.members[0])
    revoke_colleague(gone, at=AT, by=house.members[0])

    remind_silent(question, address=ADDRESS, at=AT, by=house.secretary)

    assert sent_to("round-reminder") == ["brohult@samverk.example", "eja@samverk.example"]
    assert Letter.objects.get(kind="round-reminder", to_name="Eja Ek").secret_part == link_of(colleague)


def test_of_several_people_only_those_who_said_nothing_are_reminded(house):
    one = house.municipalities[0]
    other = make_seated_user("Vera Vik", house.body, one)
    people = [(one, house.members[0].person), (one, other.person)]
    question = make_round(house, organisations=(), people=people)
    mine = question.asked.get(person=other.person)
    give_answer(mine, Said(position="yes"), at=AT, by=other)

    remind_silent(question, address=ADDRESS, at=AT, by=house.secretary)

    assert sent_to("round-reminder") == ["brohult@samverk.example"]


def test_a_closed_round_reminds_nobody(house):
    question = make_round(house)
    close_round(question, at=AT, by=house.secretary)
    question.refresh_from_db()

    assert remind_before_closing(question, address=ADDRESS, at=AT) == 0
