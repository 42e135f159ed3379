"""Answers: in time, within the quota, added and never overwritten."""

from datetime import timedelta
from decimal import Decimal

import pytest

from samverk.records.models import TrailEntry
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import Said, close_round, give_answer
from samverk.rounds.models import Answer
from tests.samverk.rounds.making import AT, CLOSES, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db
YES, NO = Said(position="yes"), Said(position="no")


@pytest.fixture
def house():
    return make_house()


def versions(asked):
    return list(asked.answers.order_by("place", "version").values_list("place", "version", "position", "text"))


def test_an_answer_is_kept_with_who_gave_it(house):
    asked = asked_of(make_round(house), house.municipalities[0])

    answer = give_answer(asked, YES, at=AT, by=house.members[0], on_behalf_of="chefen@samverk.example")

    assert (answer.position, answer.given_by, answer.given_at) == ("yes", house.members[0], AT)
    entry = TrailEntry.objects.get(act="round-answered")
    assert (entry.by, entry.on_behalf_of) == (house.members[0].email, "chefen@samverk.example")


def test_a_changed_answer_stands_before_the_former_one(house):
    asked = asked_of(make_round(house), house.municipalities[0])

    give_answer(asked, YES, at=AT, by=house.members[0])
    give_answer(asked, NO, at=AT, by=house.members[0])

    assert versions(asked) == [(1, 1, "yes", ""), (1, 2, "no", "")]


def test_the_same_answer_twice_is_one(house):
    asked = asked_of(make_round(house), house.municipalities[0])

    first = give_answer(asked, YES, at=AT, by=house.members[0])
    second = give_answer(asked, YES, at=AT, by=house.members[0])

    assert first == second
    assert versions(asked) == [(1, 1, "yes", "")]


@pytest.mark.parametrize(("after", "refused"), [(-1, False), (0, True), (1, True)])
def test_the_closing_moment_is_too_late(house, after, refused):
    asked = asked_of(make_round(house), house.municipalities[0])
    moment = CLOSES + timedelta(microseconds=after)

    if refused:
        with pytest.raises(RuleBroken, match="round-closed"):
            give_answer(asked, YES, at=moment, by=house.members[0])
    else:
        give_answer(asked, YES, at=moment, by=house.members[0])

    assert asked.answers.count() == (0 if refused else 1)


def test_a_closed_round_takes_no_answer(house):
    question = make_round(house)
    close_round(question, at=AT, by=house.secretary)

    with pytest.raises(RuleBroken, match="round-closed"):
        give_answer(asked_of(question, house.municipalities[0]), YES, at=AT, by=house.members[0])


def test_several_answers_go_up_to_the_quota(house):
    asked = asked_of(make_round(house, form="text", quota=2), house.municipalities[0])
    give_answer(asked, Said(text="En idé"), at=AT, by=house.members[0])
    give_answer(asked, Said(text="En till"), at=AT, by=house.members[0])

    with pytest.raises(RuleBroken, match="quota-reached"):
        give_answer(asked, Said(text="En tredje"), at=AT, by=house.members[0])
    give_answer(asked, Said(text="En bättre"), at=AT, by=house.members[0], place=1)

    assert versions(asked) == [(1, 1, "", "En idé"), (1, 2, "", "En bättre"), (2, 1, "", "En till")]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("position", Said(text="ja")),
        ("interest", Said()),
        ("number", Said(position="yes")),
        ("text", Said(text="  ")),
        ("choice", Said()),
        ("options", Said()),
    ],
)
def test_an_answer_to_something_else_is_refused(house, form, said):
    asked = asked_of(make_round(house, form=form, options=["Ett", "Två"]), house.municipalities[0])

    with pytest.raises(RuleBroken, match="answer-does-not-fit"):
        give_answer(asked, said, at=AT, by=house.members[0])

    assert Answer.objects.count() == 0


def test_every_option_must_be_answered(house):
    question = make_round(house, form="options", options=["Ett", "Två"])
    asked = asked_of(question, house.municipalities[0])
    first, second = question.options.values_list("pk", flat=True)

    with pytest.raises(RuleBroken, match="answer-does-not-fit"):
        give_answer(asked, Said(options={first: "yes"}), at=AT, by=house.members[0])
    answer = give_answer(asked, Said(options={first: "yes", second: "if-need-be"}), at=AT, by=house.members[0])

    assert dict(answer.options.values_list("option_id", "says")) == {first: "yes", second: "if-need-be"}


def test_an_option_of_another_question_is_refused(house):
    other = make_round(house, form="choice", options=["Ett", "Två"]).options.first()
    asked = asked_of(make_round(house, form="choice", options=["Ett", "Två"]), house.municipalities[0])

    with pytest.raises(RuleBroken, match="answer-does-not-fit"):
        give_answer(asked, Said(options={other.pk: "yes"}), at=AT, by=house.members[0])


def test_a_number_is_kept_to_the_cent(house):
    asked = asked_of(make_round(house, form="number"), house.municipalities[0])

    answer = give_answer(asked, Said(number=Decimal("12.50")), at=AT, by=house.members[0])

    assert answer.number == Decimal("12.50")
