"""Inserting many rows of one table: one statement, and no work a row but that of the database.

The ORM's ``bulk_create`` compiles every value of every row into one long statement; an import spends more time there
than in the database. Here the statement is made once, and plain values are handed over as they are.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from django.db import connection, models

PLAIN = frozenset({str, int, bool, float, type(None)})
AT_ONCE = 500
Fetch = Callable[[models.Model], Any]


def insert_rows(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Insert ``rows`` of one ``model``, whose parents are stored; their own ids are not made known."""
    if not rows:
        return
    settle_parents(rows)
    fields = _columns(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = quote(model._meta.db_table)
    prepared = [(field.attname, isinstance(field, models.JSONField), field) for field in fields]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({places})",  # noqa: S608 - names of our own tables and columns
            [_values(row, prepared) for row in rows],
        )


def insert_with_ids(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Insert ``rows`` of a ``model`` that has public ids, and give every row its id."""
    insert_rows(model, rows)
    by_public_id = {row.__dict__["public_id"]: row for row in rows}
    for some in _portions(by_public_id):
        found = model._default_manager.filter(public_id__in=some).order_by()
        for public_id, pk in found.values_list("public_id", "pk"):
            row = by_public_id[public_id]
            row.pk = pk
            row._state.adding = False


def settle_parents(rows: Sequence[models.Model]) -> None:
    """Give every row the ids that its parents have got since it was made."""
    for row in rows:
        cached = row._state.fields_cache
        for field in _parents(type(row)):
            if field.name in cached:
                parent = cached[field.name]
                row.__dict__[field.attname] = parent.pk if parent is not None else None


def _values(row: models.Model, prepared: list[tuple[str, bool, Any]]) -> list[Any]:
    values = row.__dict__
    return [
        values[name]
        if not is_json and values[name].__class__ in PLAIN
        else field.get_db_prep_save(values[name], connection)
        for name, is_json, field in prepared
    ]


@cache
def _columns(model: type[models.Model]) -> tuple[Any, ...]:
    fields = [field for field in model._meta.concrete_fields if not field.primary_key and not field.generated]
    automatic = [
        field.name for field in fields if getattr(field, "auto_now_add", False) or getattr(field, "auto_now", False)
    ]
    assert not automatic, f"the ORM fills {automatic} itself"
    return tuple(fields)


@cache
def _parents(model: type[models.Model]) -> tuple[Any, ...]:
    return tuple(field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))


def _portions(values: dict[str, models.Model]) -> Iterator[list[str]]:
    remaining = iter(values)
    while portion := list(islice(remaining, AT_ONCE)):
        yield portion
