"""What a list is to those who take it along: a name, columns, and rows that come one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.utils.functional import Promise

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
    label: str | Promise
    form: Form = Form.TEXT


@dataclass(frozen=True)
class Table:
    """``rows`` can be gone through once; each has one cell a column."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Iterator[Sequence[Cell]]
