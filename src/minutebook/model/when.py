"""Dates that keep the precision with which they were written."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from minutebook.model.source import Quote

T = TypeVar("T")


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class When:
    """A day, a month, a quarter or a year; what is not stated is ``None``."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return Precision.QUARTER if self.quarter is not None else Precision.YEAR

    @property
    def first_day(self) -> date:
        return date(self.year, self._months[0], self.day or 1)

    @property
    def last_day(self) -> date:
        month = self._months[1]
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def _months(self) -> tuple[int, int]:
        if self.month is not None:
            return self.month, self.month
        if self.quarter is not None:
            return 3 * self.quarter - 2, 3 * self.quarter
        return 1, 12

    def __str__(self) -> str:
        """ISO 8601 as far as it reaches: "2018-01-26", "2018-01", "2024-Q4", "2018"."""
        if self.day is not None:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.month is not None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-Q{self.quarter}" if self.quarter is not None else f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with the words that state it. ``derived`` where the words do not state it alone."""

    value: T
    quotes: tuple[Quote, ...]
    derived: bool = False

    @property
    def as_written(self) -> str:
        return " ".join(quote.words for quote in self.quotes)
