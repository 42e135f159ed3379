"""Numbers that run on."""

from hypothesis import given
from hypothesis import strategies as st

from procedure.numbering import gaps, next_number

numbers = st.sets(st.integers(1, 50))


def test_numbers_begin_at_one_and_run_on():
    assert (next_number([]), next_number([1, 2, 3])) == (1, 4)


def test_a_number_left_out_is_a_gap():
    assert gaps([7, 4, 5]) == [6]


@given(numbers)
def test_taking_the_next_number_makes_no_gap(taken):
    assert gaps({*taken, next_number(taken)}) == gaps(taken)


@given(numbers)
def test_with_its_gaps_a_row_has_none(taken):
    assert gaps({*taken, *gaps(taken)}) == []
