"""Wordings that differ in spelling only."""

import pytest

from minutebook.read.likeness import MOST_WORDINGS, alike_groups, is_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kommundirektörmöte i norrbygden", "kommundirektörsmöte i norrbygden"),
        ("protokoll från styrelsen", "protokoll frän styrelsen"),
        ("byköpings kommun", "byköpings kommun"),
    ],
)
def test_a_letter_or_two_make_no_difference(one: str, other: str) -> None:
    assert is_alike(one, other)
    assert is_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("beslut", "besluts"),
        ("kommundirektörsmöte i norrbygden", "kommundirektörsmöte i söderbygden"),
        ("protokoll från styrelsen", "protokoll"),
        ("", "a"),
    ],
)
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert not is_alike(one, other)


def test_groups_bear_the_name_of_their_first_wording() -> None:
    groups = alike_groups(["kommundirektörmöte norr", "kommundirektörsmöte norr", "kommunstyrelse"])

    assert groups == {
        "kommundirektörmöte norr": "kommundirektörmöte norr",
        "kommundirektörsmöte norr": "kommundirektörmöte norr",
        "kommunstyrelse": "kommunstyrelse",
    }


def test_very_many_wordings_are_not_compared() -> None:
    wordings = [f"abcdefghijkl {number}" for number in range(MOST_WORDINGS + 1)]

    assert alike_groups(wordings) == {wording: wording for wording in wordings}
