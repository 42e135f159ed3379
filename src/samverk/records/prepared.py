"""Queries whose SQL is made once a process.

A page of a dozen queries costs Django more to word them than the database to answer them.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import get_related_populators

Value = int | str | date
Row = tuple[Any, ...]
Asker = TypeVar("Asker", bound=Hashable)
Thing = TypeVar("Thing", bound=Model)
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
            blanks = _blanks(values)
            statements[asker] = _worded(build(asker, *blanks), blanks)
        return statements[asker].rows(values)

    return rows


def prepared_one(build: Callable[..., "QuerySet[Thing]"]) -> Callable[..., "Thing | None"]:
    """Return a function of the same arguments that gives the one thing that the query of ``build`` finds, or ``None``.

    What the query selects along with it comes too. ``build`` is called as ``prepared`` calls it.
    """
    made: dict[Hashable, tuple[Statement, Callable[[Row], Any]]] = {}

    @wraps(build)
    def one(asker: Asker, *values: Value) -> "Thing | None":
        if asker not in made:
            blanks = _blanks(values)
            query = build(asker, *blanks)
            made[asker] = _worded(query, blanks), _maker_of(query)
        statement, thing_of = made[asker]
        return next(map(thing_of, statement.rows(values)), None)

    return one


def _maker_of(rows: "QuerySet[Any]") -> Callable[[Row], Any]:
    """Return what makes a thing of a row, as ``ModelIterable`` of Django does."""
    compiler = rows.query.get_compiler(connection=connection)
    compiler.as_sql()
    told = compiler.klass_info
    first, last = told["select_fields"][0], told["select_fields"][-1] + 1
    names = [column.target.attname for column, _sql, _name in compiler.select[first:last]]
    # The stubs are those of the next Django.
    populators = get_related_populators(told, compiler.select, rows.db)  # type: ignore[call-arg]

    def thing_of(row: Row) -> Any:
        thing = told["model"].from_db(rows.db, names, row[first:last])
        for populator in populators:
            populator.populate(row, thing)
        return thing

    return thing_of


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


def _blanks(values: Sequence[Value]) -> list[Value]:
    """Return values of the same types that nothing in the register has."""
    return [_blank(place, value) for place, value in enumerate(values)]


def _blank(place: int, value: Value) -> Value:
    if isinstance(value, date):
        return date(1, 1, 1 + place)
    return f"blank {place}" if isinstance(value, str) else FIRST_BLANK + place
