"""Legislative terms: the four years from one municipal election to the next, as far as public meetings were held."""

from collections.abc import Collection
from datetime import date

from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import CORPORATION, Kind, Object, address, said
from samverk.publishing.published import CITIZENS

# Elections are held every fourth year since this one; what was elected sits from the middle of October.
FIRST, YEARS = 1994, 4
BEGINS = (10, 15)
ENDS = (10, 14)


def keys() -> list[str]:
    """Return the year in which each term begins, oldest first."""
    days = published.meetings(CITIZENS).filter(held_on__gte=date(FIRST, *BEGINS)).order_by()
    return sorted({str(_begins(day)) for day in days.values_list("held_on", flat=True).distinct() if day})


def objects(wanted: Collection[str]) -> dict[str, Object]:
    return {key: _term(key) for key in keys() if key in wanted}


def _begins(day: date) -> int:
    year = day.year if (day.month, day.day) >= BEGINS else day.year - 1
    return year - (year - FIRST) % YEARS


def _term(key: str) -> Object:
    first = int(key)
    return said(
        Kind.LEGISLATIVE_TERM,
        key,
        body=address(Kind.BODY, CORPORATION),
        name=f"{first}–{first + YEARS}",
        startDate=date(first, *BEGINS).isoformat(),
        endDate=date(first + YEARS, *ENDS).isoformat(),
    )


TERMS = Crossing(Kind.LEGISLATIVE_TERM, keys, objects)
