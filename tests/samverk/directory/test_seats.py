"""How many seats are held at once."""

from datetime import date

import pytest

from samverk.directory.seats import most_at_once


def year(number):
    return date(number, 1, 1), date(number, 12, 31)


@pytest.mark.parametrize(
    ("spans", "within", "most"),
    [
        ([], year(2026), 0),
        ([year(2025), year(2027)], year(2026), 0),
        ([year(2025), year(2026), year(2027)], (None, None), 1),
        ([(None, None), year(2026), (date(2026, 12, 31), None)], year(2026), 3),
        ([(None, date(2026, 6, 30)), (date(2026, 7, 1), None)], year(2026), 1),
        ([(None, date(2026, 7, 1)), (date(2026, 7, 1), None)], year(2026), 2),
        ([(date(2026, 12, 31), date(2026, 12, 31))], year(2026), 1),
        ([(date(2025, 1, 1), date(2026, 1, 1))], year(2026), 1),
    ],
)
def test_most_at_once_counts_the_busiest_day_within(spans, within, most):
    assert most_at_once(spans, within) == most
