"""Which tables belong to an installation, and a row of them as a line of text and back.

Left out is what is made anew: the search index, open sessions, and what Django and a running house note of themselves.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models

LEFT_OUT_APPS = frozenset({"auth", "contenttypes", "search", "sessions"})
LEFT_OUT = frozenset({"site.TaskWorker"})
PORTION = 500
Model = type[models.Model]
Columns = "list[models.Field[Any, Any]]"


def kept_models() -> list[Model]:
    """Return the tables that an export holds, by name."""
    every = apps.get_models(include_auto_created=True)
    kept = [
        model
        for model in every
        if model._meta.managed and model._meta.app_label not in LEFT_OUT_APPS and model._meta.label not in LEFT_OUT
    ]
    return sorted(kept, key=name_of)


def name_of(model: Model) -> str:
    """Return the name of a table in an export: the room's and the thing's."""
    return f"{model._meta.app_label}.{model._meta.model_name}"


def columns_of(model: Model) -> "list[models.Field[Any, Any]]":
    """Return the columns that hold something of their own."""
    return [field for field in model._meta.local_concrete_fields if not getattr(field, "generated", False)]


def lines_of(model: Model) -> Iterator[str]:
    """Yield the rows of a table in the order of their keys, a line each, never all at once."""
    columns = columns_of(model)
    names = [column.attname for column in columns]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=PORTION):
        values = {name: _said(value) for name, value in zip(names, row, strict=True)}
        # Sorted, since one database keeps the order of what lies inside a value, and another does not.
        yield json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def row_of(columns: "list[models.Field[Any, Any]]", line: str) -> list[Any]:
    """Return what the database is handed for a line; raise ``ValueError`` for one that is no row of these columns."""
    values = json.loads(line)
    if not isinstance(values, dict) or set(values) != {column.attname for column in columns}:
        raise ValueError("not the columns of this table")
    return [column.get_db_prep_save(_heard(column, values[column.attname]), connection) for column in columns]


def _said(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode()
    return value


HEARD: dict[type["models.Field[Any, Any]"], Callable[[str], Any]] = {
    models.DateTimeField: datetime.fromisoformat,
    models.DateField: date.fromisoformat,
    models.TimeField: time.fromisoformat,
    models.DecimalField: Decimal,
    models.UUIDField: UUID,
    models.BinaryField: b64decode,
}


def _heard(column: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None:
        return None
    for kind, heard in HEARD.items():
        if isinstance(column, kind):
            return heard(value)
    return value
