"""Paging of lists: a bounded number of rows, a bounded count, and addresses that keep the filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import QueryDict

Row = TypeVar("Row")

ROWS = 50
# Behind this nobody pages by hand, and every page would cost the database more than the one before.
LAST_PAGE = 200


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list. ``total`` counts at most ``ROWS * LAST_PAGE``; ``is_counted`` says whether that is all."""

    rows: Sequence[Row]
    number: int
    total: int
    is_counted: bool
    address: QueryDict
    size: int = ROWS

    @property
    def last_number(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def has_next(self) -> bool:
        return self.number < min(self.last_number, LAST_PAGE)

    @property
    def next_address(self) -> str:
        return self._address(self.number + 1)

    @property
    def previous_address(self) -> str:
        return self._address(self.number - 1)

    def _address(self, number: int) -> str:
        wanted = self.address.copy()
        wanted["page"] = str(number)
        return "?" + wanted.urlencode()


def page_of(
    rows: "QuerySet[Any, Any]",
    address: QueryDict,
    *,
    size: int = ROWS,
    shown: "Callable[[QuerySet[Any, Any]], Sequence[Row]]" = list,
) -> Page[Row]:
    """Return the page of ``rows`` that ``address`` asks for; the last one if it asks too far.

    One query counts, the others are those of ``shown``, which turns the rows of the page into what the page shows.
    """
    bound = size * LAST_PAGE
    counted = rows.order_by().values("pk")[: bound + 1].count()
    total = min(counted, bound)
    last = max(1, -(-total // size))
    number = min(_number(address.get("page", "")), last)
    first = (number - 1) * size
    return Page(
        rows=shown(rows[first : first + size]),
        number=number,
        total=total,
        is_counted=counted <= bound,
        address=address,
        size=size,
    )


def _number(said: str) -> int:
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 6 else 1
