"""The numbers under which entries are kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverk.search.placing import FIRST_DAY, LAST_DAY, day_of, number_of, numbers_between, visibility_of
from samverk.search.visibility import Visibility

DAYS = st.dates(min_value=FIRST_DAY, max_value=LAST_DAY)


@given(DAYS, st.integers(0, 4095), st.sampled_from(Visibility), st.text(max_size=20))
def test_a_number_tells_day_and_visibility(on: date, order: int, visibility: Visibility, key: str) -> None:
    number = number_of(on, order, visibility, key)

    assert (day_of(number), visibility_of(number)) == (on, visibility)
    assert 0 <= number < 1 << 63


@given(DAYS, DAYS)
def test_newer_days_have_lower_numbers(one: date, other: date) -> None:
    numbers = [number_of(day, 7, Visibility.PUBLIC, "x") for day in (one, other)]

    assert (numbers[0] < numbers[1]) == (one > other)


@given(DAYS, DAYS, DAYS)
def test_a_period_holds_its_first_and_last_day(first: date, last: date, day: date) -> None:
    lowest, highest = numbers_between(first, last)

    assert (lowest <= number_of(day, 4095, Visibility.CONFIDENTIAL, "x") <= highest) == (first <= day <= last)


def test_an_order_of_the_day_is_kept() -> None:
    numbers = [number_of(date(2018, 1, 26), order, Visibility.PUBLIC, "x") for order in (1, 2, 5000, 9000)]

    assert numbers == sorted(numbers)


@pytest.mark.parametrize("on", [None, date(1, 1, 1), date(9999, 12, 31)])
def test_what_has_no_day_comes_first_and_is_in_no_period(on: date | None) -> None:
    number = number_of(on, 0, Visibility.PUBLIC, "x")

    assert day_of(number) is None
    assert number < numbers_between(None, None)[0]
