"""Letters: to those who vote and their delegates, never twice, and as a reminder only to the silent."""

from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer, invite_asked, remind_before_closing, remind_silent
from tests.factories import make_mandate
from tests.samverk.rounds.making import AT, CLOSES, OPENED, asked_of, make_delegate, make_house, make_round

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

    sent = [remind_before_closing(question, address=ADDRESS, at=AT + timedelta(days=day)) for day in (0, 0, 1)]

    assert sent == [2, 0, 0]


def test_a_closed_round_reminds_nobody(house):
    question = make_round(house)
    close_round(question, at=AT, by=house.secretary)
    question.refresh_from_db()

    assert remind_before_closing(question, address=ADDRESS, at=AT) == 0
