"""The bars of a result."""

import pytest

from samverk.rounds.actions import Said, give_answer
from samverk.rounds.queries.picture import picture_of
from samverk.rounds.queries.result import result_of
from tests.samverk.rounds.making import AT, asked_of, make_house, make_round

pytestmark = pytest.mark.django_db


def segments(question):
    picture = picture_of(result_of(question))
    return [(bar.label, [(part.kind, part.width, part.figure) for part in bar.segments]) for bar in picture.bars]


def test_positions_are_one_bar_with_the_silent_at_its_end():
    house = make_house()
    question = make_round(house)
    give_answer(asked_of(question, house.municipalities[0]), Said(position="yes"), at=AT, by=house.members[0])

    assert segments(question) == [("", [("yes", 200.0, "1"), ("silent", 400.0, "2")])]


def test_every_option_has_a_bar():
    house = make_house()
    question = make_round(house, form="options", options=["Maj", "Juni"])
    may, june = question.options.values_list("pk", flat=True)
    said = Said(options={may: "yes", june: "if-need-be"})
    give_answer(asked_of(question, house.municipalities[0]), said, at=AT, by=house.members[0])

    assert segments(question) == [
        ("Maj", [("yes", 200.0, "1"), ("silent", 400.0, "2")]),
        ("Juni", [("maybe", 200.0, "1"), ("silent", 400.0, "2")]),
    ]


def test_a_round_without_answers_to_draw_has_no_length():
    house = make_house()

    assert segments(make_round(house, form="number")) == []
