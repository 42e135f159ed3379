"""What a list is to those who take it along: a name, columns, and rows that come one by one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.http import QueryDict
from django.utils.functional import Promise

from samverk.publishing.published import Audience

Cell = str | int | date | None


class Form(Enum):
    """How a column is written in a spreadsheet."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    MONEY = "money"


@dataclass(frozen=True)
class Column:
    """``key`` names the column for machines; ``label`` for people. Money is in öre."""

    key: str
    label: Promise
    form: Form = Form.TEXT


@dataclass(frozen=True)
class Table:
    """``rows`` can be gone through once; each has one cell a column."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Iterator[Sequence[Cell]]


@dataclass(frozen=True)
class Listing:
    """``rows`` takes the one who asks and the filters of the address."""

    name: str
    title: Promise
    columns: Sequence[Column]
    rows: Callable[[Audience, QueryDict], Iterator[Sequence[Cell]]]

    def table(self, audience: Audience, query: QueryDict) -> Table:
        return Table(self.name, str(self.title), self.columns, self.rows(audience, query))
