"""Working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.days import (
    is_eve_that_counts,
    is_working_day,
    months_after,
    next_working_day,
    working_days_after,
    working_days_before,
)

days = st.dates(date(1990, 1, 1), date(2099, 12, 31))
HOLIDAYS = {date(2026, 1, 1), date(2026, 1, 6), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 14)}


@pytest.mark.parametrize(
    "eve", [date(2025, 6, 20), date(2026, 6, 19), date(2027, 6, 25), date(2026, 12, 24), date(2026, 12, 31)]
)
def test_on_the_three_eves_no_time_runs_out(eve):
    assert is_eve_that_counts(eve)
    assert not is_working_day(eve, ())


@pytest.mark.parametrize("day", [date(2026, 6, 18), date(2026, 6, 26), date(2026, 12, 23), date(2026, 4, 30)])
def test_other_days_before_holidays_are_working_days(day):
    assert not is_eve_that_counts(day)
    assert is_working_day(day, ())


@pytest.mark.parametrize(
    ("day", "moved_to"),
    [
        (date(2026, 4, 2), date(2026, 4, 2)),  # Thursday before Easter
        (date(2026, 4, 3), date(2026, 4, 7)),  # Good Friday to the Tuesday after Easter
        (date(2026, 12, 24), date(2026, 12, 28)),  # Thursday, the holiday itself, the weekend
        (date(2026, 11, 28), date(2026, 11, 30)),  # Saturday
        (date(2026, 6, 19), date(2026, 6, 22)),  # Midsummer Eve
    ],
)
def test_time_that_runs_out_on_a_day_off_runs_on_to_the_next_working_day(day, moved_to):
    assert next_working_day(day, HOLIDAYS | {date(2026, 12, 25)}) == moved_to


def test_working_days_are_counted_backwards_over_weekends_and_holidays():
    assert working_days_before(date(2026, 4, 8), 3, HOLIDAYS) == date(2026, 4, 1)


def test_no_working_day_before_is_the_day_itself():
    assert working_days_before(date(2026, 4, 5), 0, HOLIDAYS) == date(2026, 4, 5)


@pytest.mark.parametrize(
    ("day", "count", "after"),
    [
        (date(2026, 4, 1), 1, date(2026, 4, 2)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 4, 4), 1, date(2026, 4, 7)),  # Easter Saturday begins no count
        (date(2026, 6, 18), 2, date(2026, 6, 23)),  # over Midsummer
        (date(2026, 4, 5), 0, date(2026, 4, 5)),
    ],
)
def test_working_days_are_counted_forwards_over_weekends_and_holidays(day, count, after):
    assert working_days_after(day, count, HOLIDAYS) == after


@given(days, st.integers(0, 40))
def test_counting_forwards_and_back_again_ends_on_the_same_working_day(day, count):
    begun = next_working_day(day, HOLIDAYS)

    assert working_days_before(working_days_after(begun, count, HOLIDAYS), count, HOLIDAYS) == begun


@given(days)
def test_every_year_has_one_midsummer_eve_the_day_before_a_saturday_from_20_to_26_june(day):
    eves = [date(day.year, 6, number) for number in range(1, 31) if is_eve_that_counts(date(day.year, 6, number))]

    assert [(eve + timedelta(days=1)).weekday() for eve in eves] == [5]
    assert 20 <= eves[0].day + 1 <= 26


@given(days, st.sets(days, max_size=5))
def test_the_next_working_day_is_the_first_from_the_day_on(day, holidays):
    found = next_working_day(day, holidays)

    between = [day + timedelta(days=number) for number in range((found - day).days)]
    assert is_working_day(found, holidays)
    assert [skipped for skipped in between if is_working_day(skipped, holidays)] == []


@given(days, st.integers(0, 30))
def test_so_many_working_days_lie_between(day, count):
    before = working_days_before(day, count, ())

    between = [before + timedelta(days=number) for number in range((day - before).days)]
    assert sum(is_working_day(one, ()) for one in between) == count


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_months_after_is_the_day_of_the_same_number_or_the_last(day, months, expected):
    assert months_after(day, months) == expected
