"""Words as long as the column holds; PostgreSQL refuses what SQLite takes."""

from functools import cache

from django.db import models

LARGEST_INTEGER = 2**63 - 1


@cache
def _limits(model: type[models.Model]) -> tuple[tuple[str, int], ...]:
    return tuple(
        (field.attname, field.max_length)
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField) and field.max_length
    )


def fitted(row: models.Model) -> None:
    """Cut every text of ``row`` that is longer than its column; the exact words stand in the quotes."""
    values = row.__dict__
    for name, limit in _limits(type(row)):
        value = values[name]
        if value is not None and len(value) > limit:
            values[name] = value[:limit]


def storable(ore: int | None) -> int | None:
    """Return an amount that a column can hold; what is larger is no sum of money but a misread number."""
    return ore if ore is not None and abs(ore) <= LARGEST_INTEGER else None
