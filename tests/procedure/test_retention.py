"""What has been kept long enough."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.days import months_after
from procedure.retention import last_event_due


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        (date(2026, 3, 9), 24, date(2024, 3, 9)),
        (date(2026, 3, 9), 0, date(2026, 3, 9)),
        (date(2026, 2, 28), 1, date(2026, 1, 31)),
        (date(2026, 3, 30), 1, date(2026, 2, 28)),
        (date(2026, 4, 30), 1, date(2026, 3, 31)),
        (date(2025, 2, 28), 12, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_what_is_due_on_a_day_began_by_then(on, months, expected):
    assert last_event_due(on, months) == expected


@given(on=st.dates(date(1990, 1, 1), date(2100, 12, 31)), months=st.integers(0, 600))
def test_it_is_the_last_day_whose_time_has_run_out(on, months):
    last = last_event_due(on, months)

    assert (months_after(last, months) <= on, months_after(last + timedelta(days=1), months) <= on) == (True, False)
