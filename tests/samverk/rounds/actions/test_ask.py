"""Putting a question."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Round
from tests.samverk.rounds.making import OPENED, make_house, make_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return make_house()


def test_everybody_is_asked_once(house):
    question = make_round(house, organisations=[*house.municipalities, house.municipalities[0]])

    assert [asked.organisation.name for asked in question.asked.all()] == ["Brohult", "Ekelunda", "Åbynäs"]


def test_options_are_kept_in_their_order_and_once(house):
    question = make_round(house, form="choice", options=["Två", " Ett ", "Två", ""])

    assert [option.label for option in question.options.all()] == ["Två", "Ett"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"closes_at": OPENED}, "closes-in-the-past"),
        ({"closes_at": OPENED - timedelta(days=1)}, "closes-in-the-past"),
        ({"organisations": []}, "nobody-to-ask"),
        ({"form": "choice", "options": ["Ett", "Ett"]}, "options-missing"),
        ({"form": "options"}, "options-missing"),
        ({"quota": 2}, "one-answer-only"),
        ({"quota": 0, "form": "text"}, "one-answer-only"),
    ],
)
def test_what_cannot_be_asked_is_refused(house, fields, code):
    with pytest.raises(RuleBroken, match=code):
        make_round(house, **fields)

    assert Round.objects.count() == 0


def test_the_database_keeps_one_answer_where_one_is_asked_for(house):
    question = make_round(house)

    with pytest.raises(IntegrityError), transaction.atomic():
        Round.objects.filter(pk=question.pk).update(quota=2)
