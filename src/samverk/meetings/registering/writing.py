"""Storing the rows of many meetings in few queries."""

from collections.abc import Mapping, Sequence

from django.db import models
from django.db.models import F

from samverk.meetings.models import Attendance, Clause, Item, Meeting, PresenceInterval
from samverk.records.inserting import insert_rows, insert_with_ids

# Positions are unique at every moment: rows that change places step aside first, beyond the longest minutes.
ASIDE = 1_000_000


def columns_of(model: type[models.Model]) -> list[str]:
    """Return the names of all fields that an update may set: not the key, nor what the database works out itself."""
    return [field.name for field in model._meta.concrete_fields if not field.primary_key and not field.generated]


def store_meetings(meetings: Sequence[Meeting], altered: Sequence[Meeting]) -> None:
    """Insert the meetings that are new and update the ``altered`` ones."""
    if altered:
        Meeting.objects.bulk_update(altered, columns_of(Meeting))
    insert_with_ids(Meeting, [meeting for meeting in meetings if meeting._state.adding])


def store_items(items: Sequence[Item], altered: Sequence[Item], gone: Sequence[Item]) -> None:
    """Insert the items that are new and update the ``altered`` ones; those that are ``gone`` only step aside.

    Their clauses may go on under another item, so they are taken away last, by ``remove_items``.
    """
    _step_aside(Item, [*altered, *gone])
    if altered:
        Item.objects.bulk_update(altered, columns_of(Item))
    insert_with_ids(Item, [item for item in items if item._state.adding])


def store_clauses(clauses: Sequence[Clause], altered: Sequence[Clause], gone: Sequence[Clause]) -> None:
    """Insert the clauses that are new, update the ``altered`` ones and take away those that are ``gone``."""
    if gone:
        Clause.objects.filter(pk__in=[clause.pk for clause in gone]).delete()
    _step_aside(Clause, altered)
    if altered:
        Clause.objects.bulk_update(altered, columns_of(Clause))
    insert_with_ids(Clause, [clause for clause in clauses if clause._state.adding])


def remove_items(gone: Sequence[Item]) -> None:
    """Take away items that nothing stands under any more."""
    if gone:
        Item.objects.filter(pk__in=[item.pk for item in gone]).delete()


def store_parts(parts: Mapping[type[models.Model], Sequence[models.Model]]) -> None:
    """Insert rows without addresses, a table at a time; presence hangs on attendance, whose ids must be known."""
    for model, rows in parts.items():
        if model is Attendance:
            Attendance.objects.bulk_create([row for row in rows if isinstance(row, Attendance)])
        elif model is not PresenceInterval:
            insert_rows(model, rows)
    insert_rows(PresenceInterval, parts.get(PresenceInterval, ()))


def _step_aside(model: type[Item] | type[Clause], rows: Sequence[Item] | Sequence[Clause]) -> None:
    if rows:
        model._default_manager.filter(pk__in=[row.pk for row in rows]).update(position=F("position") + ASIDE)
