"""Which reminder is due on which day."""

from datetime import date, timedelta

import pytest

from samverk.digests.kinds import kind_on

DAY = date(2027, 4, 15)


@pytest.mark.parametrize(
    ("days_after", "kind"),
    [
        (-8, None),
        (-7, "before-7"),
        (-2, "before-7"),
        (-1, "before-1"),
        (0, "before-1"),
        (1, "after-1"),
        (7, "after-1"),
        (8, "after-8"),
        (14, "after-8"),
        (15, "after-15"),
    ],
)
def test_each_reminder_is_due_until_the_next_one(days_after, kind):
    assert kind_on(DAY, DAY + timedelta(days=days_after)) == kind


def test_every_weekday_of_a_weekly_letter_meets_each_reminder_after_the_day():
    for weekday in range(7):
        mondays = [DAY + timedelta(days=weekday + 7 * week) for week in range(-1, 4)]

        kinds = [kind_on(DAY, monday) for monday in mondays]

        assert len(set(kinds)) == len(kinds)
