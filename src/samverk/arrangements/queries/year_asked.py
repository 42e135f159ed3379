"""Which year a page is asked to show."""

from datetime import date

from django.http import QueryDict

FIRST, LAST = 1900, 2200


def year_asked(said: QueryDict, on: date) -> int:
    """Return the year under ``?year=``, that of ``on`` where none or no sensible one is said."""
    year = said.get("year", "")
    if year.isascii() and year.isdigit() and len(year) == 4 and FIRST <= int(year) <= LAST:
        return int(year)
    return on.year
