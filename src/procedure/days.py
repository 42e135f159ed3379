"""Working days, and the days on which no time runs out."""

from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta

SATURDAY = 5
MIDSUMMER_EVES = range(19, 26)
ONE_DAY = timedelta(days=1)


def is_eve_that_counts(day: date) -> bool:
    """Return whether ``day`` is Midsummer Eve, Christmas Eve or New Year's Eve: no holidays, yet no time runs out then.

    Midsummer Eve is the Friday between 19 and 25 June.

    Source: SFS 1930:173, 2 §; SFS 1989:253, 1 §.
    """
    if day.month == 6:
        return day.weekday() == SATURDAY - 1 and day.day in MIDSUMMER_EVES
    return day.month == 12 and day.day in {24, 31}


def is_working_day(day: date, holidays: Container[date]) -> bool:
    """Return whether a time can run out on ``day``.

    ``holidays`` are the public holidays; Sundays need not stand among them.

    Source: SFS 1930:173, 2 §.
    """
    return day.weekday() < SATURDAY and day not in holidays and not is_eve_that_counts(day)


def next_working_day(day: date, holidays: Container[date]) -> date:
    """Return ``day``, or the first working day after it where it is none.

    Source: SFS 1930:173, 2 §.
    """
    while not is_working_day(day, holidays):
        day += ONE_DAY
    return day


def working_days_before(day: date, count: int, holidays: Container[date]) -> date:
    """Return the day that lies ``count`` working days before ``day``, for deadlines the house sets itself.

    Source: the collaboration's own practice; what a working day is, SFS 1930:173, 2 §.
    """
    while count:
        day -= ONE_DAY
        count -= is_working_day(day, holidays)
    return day


def months_after(day: date, months: int) -> date:
    """Return the day of the same number ``months`` later, the month's last where it has no such day.

    Source: SFS 1930:173, 1 §.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def working_days_after(day: date, count: int, holidays: Container[date]) -> date:
    """Return the day that lies ``count`` working days after ``day``, for deadlines the house sets itself.

    Source: the collaboration's own practice; what a working day is, SFS 1930:173, 2 §.
    """
    while count:
        day += ONE_DAY
        count -= is_working_day(day, holidays)
    return day
