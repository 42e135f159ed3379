"""Which thing of one list is which of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.compare.pairing import Pair, paired

LONG = [f"att godkänna förslag nummer {number} i sin helhet" for number in range(400)]


@pytest.mark.parametrize(
    ("was", "now", "pairs"),
    [
        (["a", "b"], ["a", "b"], [Pair(0, 0), Pair(1, 1)]),
        (["a", "b"], ["b"], [Pair(0, None), Pair(1, 0)]),
        (["a"], ["a", "b"], [Pair(0, 0), Pair(None, 1)]),
        (["a", "b", "c"], ["c", "a", "b"], [Pair(2, 0, moved=True), Pair(0, 1), Pair(1, 2)]),
        (["a", "a"], ["a"], [Pair(0, 0), Pair(1, None)]),
        (["att a b c", "x"], ["x", "att a b d"], [Pair(1, 0), Pair(0, 1, moved=True)]),
        ([], [], []),
        ([], ["a"], [Pair(None, 0)]),
    ],
)
def test_pairs(was, now, pairs):
    assert paired(was, now) == pairs


@given(st.lists(st.sampled_from("abcde"), max_size=8), st.lists(st.sampled_from("abcde"), max_size=8))
def test_everything_is_in_one_pair(was, now):
    pairs = paired(was, now)

    assert sorted(pair.was for pair in pairs if pair.was is not None) == list(range(len(was)))
    assert sorted(pair.now for pair in pairs if pair.now is not None) == list(range(len(now)))


def test_what_was_changed_is_found_among_many():
    changed = [f"{words} igen" for words in LONG]

    assert paired(LONG, changed) == [Pair(index, index) for index in range(len(LONG))]


def test_long_lists_are_not_compared_each_with_each():
    asked = []

    paired(LONG, [f"{words} igen" for words in LONG], like=lambda was, now: asked.append(was) or 0.0)

    assert len(asked) < 45_000
