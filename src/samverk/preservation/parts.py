"""A thing with all that is part of it: whether it has changed, and which stored files it refers to."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import CASCADE, ForeignKey, Model, OneToOneField

from samverk.records.models import StoredFile


def fingerprints(things: Sequence[Model]) -> dict[int, str]:
    """Return for each thing a hash of what it and its parts hold; the number of queries does not grow with them."""
    told: dict[int, list[str]] = {thing.pk: [] for thing in things}
    for owner, part in _with_parts(things):
        told[owner].append(_told(part))
    return {pk: hashlib.sha256("\n".join(lines).encode()).hexdigest() for pk, lines in told.items()}


def files_of(things: Sequence[Model]) -> dict[int, set[int]]:
    """Return for each thing the keys of the stored files that it and its parts refer to."""
    found: dict[int, set[int]] = {thing.pk: set() for thing in things}
    for owner, part in _with_parts(things):
        for column in part._meta.concrete_fields:
            if isinstance(column, ForeignKey) and column.related_model is StoredFile:
                pk = getattr(part, column.attname)
                found[owner] |= {pk} if pk is not None else set()
    return found


def _with_parts(things: Sequence[Model]) -> Iterator[tuple[int, Model]]:
    """Yield every thing and every row that goes with it, each with the key of the thing."""
    owners = {thing.pk: thing.pk for thing in things}
    yield from ((thing.pk, thing) for thing in things)
    if things:
        yield from _parts(type(things[0]), owners)


def _parts(model: type[Model], owners: dict[int, int]) -> Iterator[tuple[int, Model]]:
    """``owners`` gives for each row of ``model`` the thing it belongs to."""
    for relation in model._meta.related_objects:
        column: Any = relation.field
        if not isinstance(column, ForeignKey | OneToOneField) or column.remote_field.on_delete is not CASCADE:
            continue
        below = column.model
        rows = list(below._base_manager.filter(**{f"{column.name}__in": list(owners)}).order_by("pk"))
        yield from ((owners[getattr(row, column.attname)], row) for row in rows)
        if rows and below is not model:
            yield from _parts(below, {row.pk: owners[getattr(row, column.attname)] for row in rows})


def _told(row: Model) -> str:
    values = {column.attname: column.value_from_object(row) for column in row._meta.concrete_fields}
    return json.dumps([row._meta.label, values], sort_keys=True, default=str)
