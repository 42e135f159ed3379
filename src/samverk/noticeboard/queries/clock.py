"""When the time of appeal is out."""

from collections.abc import Container
from datetime import date
from functools import lru_cache

from holidays import country_holidays

from procedure.appeal import Posting as Stood
from procedure.appeal import last_day_of_appeal
from procedure.refusal import RuleBroken
from samverk.noticeboard.models import Announcement


class PublicHolidays:
    """The Swedish public holidays of every year; Sundays, and the eves that count, are known to the rule itself."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays_of(day.year)


HOLIDAYS: Container[date] = PublicHolidays()


@lru_cache(maxsize=64)
def _holidays_of(year: int) -> frozenset[date]:
    return frozenset(country_holidays("SE", years=year, include_sundays=False))


def appeal_until(announcement: Announcement) -> date | None:
    """Return the last day of appeal, ``None`` while the notice does not stand on every board that counts."""
    boards = [
        [Stood(posting.put_up_on, posting.taken_down_on) for posting in board.postings.all()]
        for board in announcement.boards.filter(counts=True).prefetch_related("postings")
    ]
    try:
        return last_day_of_appeal(boards, HOLIDAYS)
    except RuleBroken:
        return None
