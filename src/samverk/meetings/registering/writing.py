"""Storing the rows of many meetings in few queries."""

from collections.abc import Mapping, Sequence

from django.db import models
from django.db.models import F

from samverk.meetings.models import Clause, Item, Meeting

# Positions are unique at every moment: rows that change places step aside first, beyond the longest minutes.
ASIDE = 1_000_000


def columns_of(model: type[models.Model]) -> list[str]:
    """Return the names of all fields that an update may set: not the key, nor what the database works out itself."""
    return [field.name for field in model._meta.concrete_fields if not field.primary_key and not field.generated]


def settle_parents(rows: Sequence[models.Model]) -> None:
    """Give every row the ids that its parents have got since it was made."""
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.is_cached(row):
                parent = field.get_cached_value(row)
                setattr(row, field.attname, parent.pk if parent is not None else None)


def store_meetings(meetings: Sequence[Meeting], altered: Sequence[Meeting]) -> None:
    """Insert the meetings that are new and update the ``altered`` ones."""
    if altered:
        Meeting.objects.bulk_update(altered, columns_of(Meeting))
    Meeting.objects.bulk_create([meeting for meeting in meetings if meeting._state.adding])


def store_items(items: Sequence[Item], altered: Sequence[Item], gone: Sequence[Item]) -> None:
    """Insert the items that are new and update the ``altered`` ones; those that are ``gone`` only step aside.

    Their clauses may go on under another item, so they are taken away last, by ``remove_items``.
    """
    _step_aside(Item, [*altered, *gone])
    if altered:
        Item.objects.bulk_update(altered, columns_of(Item))
    Item.objects.bulk_create([item for item in items if item._state.adding])


def store_clauses(clauses: Sequence[Clause], altered: Sequence[Clause], gone: Sequence[Clause]) -> None:
    """Insert the clauses that are new, update the ``altered`` ones and take away those that are ``gone``."""
    if gone:
        Clause.objects.filter(pk__in=[clause.pk for clause in gone]).delete()
    _step_aside(Clause, altered)
    if altered:
        Clause.objects.bulk_update(altered, columns_of(Clause))
    Clause.objects.bulk_create([clause for clause in clauses if clause._state.adding])


def remove_items(gone: Sequence[Item]) -> None:
    """Take away items that nothing stands under any more."""
    if gone:
        Item.objects.filter(pk__in=[item.pk for item in gone]).delete()


def store_parts(parts: Mapping[type[models.Model], Sequence[models.Model]]) -> None:
    """Insert rows without addresses, one query a table and batch."""
    for model, rows in parts.items():
        model._default_manager.bulk_create(rows)


def _step_aside(model: type[Item] | type[Clause], rows: Sequence[Item] | Sequence[Clause]) -> None:
    if rows:
        model._default_manager.filter(pk__in=[row.pk for row in rows]).update(position=F("position") + ASIDE)
