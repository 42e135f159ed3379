"""Queries whose SQL is made once a process.

A page of a dozen queries costs Django more to word them than the database to answer them.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, TypeVar

from django.db import connection
from django.db.models import QuerySet

Value = int | str | date
Row = tuple[Any, ...]
Asker = TypeVar("Asker", bound=Hashable)
# Far above every id and position, and yet within the bounds of the database's smallest numbers.
FIRST_BLANK = 2**30


@dataclass(frozen=True)
class Statement:
    """``parameters`` pairs a value with the place, among those handed in, of the one to put instead."""

    query: Any
    sql: str
    parameters: Sequence[tuple[object, int | None]]
    converters: Any

    def rows(self, values: Sequence[Value]) -> list[Row]:
        filled: Any = [kept if place is None else values[place] for kept, place in self.parameters]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, filled)
            found: list[Row] = cursor.fetchall()
        if not self.converters:
            return found
        compiler = self.query.get_compiler(connection=connection)
        return list(map(tuple, compiler.apply_converters(found, self.converters)))


def prepared(build: Callable[..., "QuerySet[Any, Any]"]) -> Callable[..., list[Row]]:
    """Return a function of the same arguments that gives the rows of the query that ``build`` words.

    ``build`` gives a ``values_list`` and is called once for each first argument, with blanks for the others, which are
    plain values and may not change what it asks for.
    """
    statements: dict[Hashable, Statement] = {}

    @wraps(build)
    def rows(asker: Asker, *values: Value) -> list[Row]:
        if asker not in statements:
            blanks = [_blank(place, value) for place, value in enumerate(values)]
            statements[asker] = _worded(build(asker, *blanks), blanks)
        return statements[asker].rows(values)

    return rows


def _worded(rows: "QuerySet[Any, Any]", blanks: Sequence[Value]) -> Statement:
    query = rows.query
    compiler = query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    places = {kept: place for place, blank in enumerate(blanks) for kept in (blank, str(blank))}
    return Statement(
        query=query,
        sql=sql,
        parameters=[(kept, places.get(kept)) for kept in parameters],
        converters=compiler.get_converters([column for column, _sql, _name in compiler.select]),
    )


def _blank(place: int, value: Value) -> Value:
    """Return a value of the same type that nothing in the register has."""
    if isinstance(value, date):
        return date(1, 1, 1 + place)
    return f"blank {place}" if isinstance(value, str) else FIRST_BLANK + place
