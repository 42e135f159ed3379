"""Two entries that are one: everything that pointed at the one points at the other, and the names are kept."""

from typing import TypeVar

from django.db import IntegrityError, models, transaction

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.models import (
    Body,
    BodyName,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Venue,
    VenueName,
)
from samverk.directory.models.dated_name import DatedName
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Entry = TypeVar("Entry", Person, Organisation, Body, Venue)
NAMES: dict[type[models.Model], tuple[type[DatedName], str]] = {
    Person: (PersonName, "person"),
    Organisation: (OrganisationName, "organisation"),
    Body: (BodyName, "body"),
    Venue: (VenueName, "venue"),
}


@transaction.atomic
def merge(keep: Entry, gone: Entry, *, by: trail.HasEmail | None) -> Entry:
    """Let ``keep`` be both; ``gone`` is no more, and its names are names of ``keep``. Return ``keep``.

    Whatever in any room points at ``gone`` follows, but for what ``keep`` has already. Raises ``RuleBroken``:
    "nothing-to-change" if they are one already, "already-settled" if one of them is gone.
    """
    if keep.pk == gone.pk:
        raise RuleBroken("nothing-to-change", keep.public_id)
    model = type(keep)
    there = set(
        model._default_manager.select_for_update().filter(pk__in=(keep.pk, gone.pk)).values_list("pk", flat=True)
    )
    if there != {keep.pk, gone.pk}:
        raise RuleBroken("already-settled", gone.public_id)
    names, field = NAMES[model]
    former = [NameInTime(gone.name)]
    former += [
        NameInTime(row.name, row.kind, row.valid_from, row.valid_to)  # type: ignore[arg-type]
        for row in names._default_manager.filter(**{field: gone})
    ]
    ensure_names(names, keep, former, owner_field=field)
    moved = {
        relation.field.model._meta.label_lower: _move(relation, keep, gone) for relation in _relations(model, names)
    }
    trail.note("merged", keep, by=by, gone=gone.public_id, name=gone.name, moved={k: n for k, n in moved.items() if n})
    gone.delete()
    return keep


def _relations(model: type[models.Model], names: type[DatedName]) -> list[models.ManyToOneRel]:
    return [
        relation
        for relation in model._meta.related_objects
        if isinstance(relation, models.ManyToOneRel) and relation.field.model is not names
    ]


def _move(relation: models.ManyToOneRel, keep: models.Model, gone: models.Model) -> int:
    """Point rows of one table from ``gone`` to ``keep``; return how many. What ``keep`` has already goes."""
    rows = relation.field.model._base_manager.filter(**{relation.field.name: gone})
    try:
        with transaction.atomic():
            return rows.update(**{relation.field.name: keep})
    except IntegrityError:
        return sum(_move_one(row, relation, keep) for row in rows)


def _move_one(row: models.Model, relation: models.ManyToOneRel, keep: models.Model) -> int:
    try:
        with transaction.atomic():
            return type(row)._base_manager.filter(pk=row.pk).update(**{relation.field.name: keep})
    except IntegrityError:
        row.delete()
        return 0
