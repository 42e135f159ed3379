"""Suggesting what was meant."""

import pytest

from samverk.search.actions.index import put
from samverk.search.queries.find import find
from samverk.search.question import Question
from tests.samverk.search.entries import clause


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "suggested"),
    [
        ("nätverkt", "nätverk"),
        ("kollektivtrfik", "kollektivtrafik"),
        ("kolektivtarfik", "kollektivtrafik"),
        ("buget", "budget"),
        ("bugdet", "budget"),
        ("budgett", "budget"),
        ("bidgat", "budget"),
        ("bidgatt", None),
        ("uppdra nätverkt", "uppdra nätverk"),
        ('"uppdra åt" nätverkt', '"uppdra åt" nätverk'),
        ("nätverkt -kansli", "nätverk -kansli"),
        ("helt omöjligt", None),
        ("nätverket budget", None),
        ("xy", None),
        ("1234567", None),
    ],
)
def test_a_word_nobody_has_is_replaced_by_one_spelt_alike(asked: str, suggested: str | None) -> None:
    put([clause("a", "uppdra åt nätverket för kollektivtrafiken"), clause("b", "anta budget")])

    answer = find(Question(asked))

    assert (answer.total, answer.suggestion) == (0, suggested)


@pytest.mark.django_db
def test_the_more_frequent_of_two_words_is_suggested() -> None:
    put([clause("a", "banan"), clause("b", "bananer kanal"), clause("c", "kanal"), clause("d", "kanap")])

    assert find(Question("kanam")).suggestion == "kanal"
