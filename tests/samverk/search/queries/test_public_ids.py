"""Which things hold some words."""

from datetime import date

import pytest

from samverk.search.actions.index import put
from samverk.search.entry import Kind
from samverk.search.queries.public_ids import public_ids
from samverk.search.question import Question
from samverk.search.visibility import Visibility
from tests.samverk.search.entries import clause

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    """Put five things into the index."""
    put([clause(str(year), "anta budgeten", on=date(year, 1, 1)) for year in (2018, 2021, 2020)])
    put([clause("item", "budget", kind=Kind.ITEM), clause("staff", "budget", visibility=Visibility.STAFF)])


@pytest.mark.parametrize(
    ("words", "at_most", "expected"),
    [
        ("budget", 10, ["2021", "2020", "2018"]),
        ("budget", 2, ["2021", "2020"]),
        ("anta -budget", 10, []),
        ("saknas", 10, []),
        ("", 10, []),
    ],
)
def test_things_come_newest_first(words: str, at_most: int, expected: list[str]) -> None:
    assert public_ids(Question(words, kinds=(Kind.CLAUSE,)), at_most=at_most) == expected


def test_nobody_finds_nothing() -> None:
    assert public_ids(Question("budget", allowed=frozenset()), at_most=10) == []
