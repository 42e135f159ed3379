"""Two wordings, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.compare import Fate, words_between
from minutebook.compare.words import MOST_WORDS, likeness

texts = st.text("ab å,.\n", max_size=60)


def side(was, now, fate):
    return "".join(one.text for one in words_between(was, now) if one.fate in (Fate.KEPT, fate))


@given(texts, texts)
def test_the_row_holds_both_texts(was, now):
    assert (side(was, now, Fate.REMOVED), side(was, now, Fate.ADDED)) == (was, now)


def test_what_changed_is_a_word_and_not_a_letter():
    shown = [(one.fate, one.text) for one in words_between("att anslå 50 000 kr", "att anslå 85 000 kr")]

    assert shown == [
        (Fate.KEPT, "att anslå "),
        (Fate.REMOVED, "50"),
        (Fate.ADDED, "85"),
        (Fate.KEPT, " 000 kr"),
    ]


def test_texts_beyond_measure_stand_one_below_the_other():
    long = "ord " * MOST_WORDS

    assert [one.fate for one in words_between(long, long + "slut")] == [Fate.REMOVED, Fate.ADDED]


@pytest.mark.parametrize(
    ("was", "now", "alike"),
    [
        ("", "", True),
        ("att a b c", "att a b d", True),
        ("att godkänna", "helt annat här", False),
        ("A b", "a  B", True),
    ],
)
def test_likeness(was, now, alike):
    assert (likeness(was, now) >= 0.5) == alike
