"""Which rows without an address must be stored anew, and which are there already."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import models

from samverk.meetings.models import Attendance, PresenceInterval
from samverk.meetings.registering.known_rows import PARTS, KnownRows
from samverk.meetings.registering.meeting_rows import MeetingRows
from samverk.records.inserting import settle_parents


def replace_parts(rows: MeetingRows, known: KnownRows) -> bool:
    """Take away stored parts that differ from those read now, and keep in ``rows`` only what is to be inserted.

    Presence goes with the attendance it hangs on. Returns whether anything differed.
    """
    differing = [model for model in PARTS if model is not PresenceInterval and _is_other(model, rows, known)]
    for model in differing:
        model._default_manager.filter(pk__in=[row.pk for row in known.parts[model]]).delete()
    inserted = {*differing, PresenceInterval} if Attendance in differing else set(differing)
    rows.parts = {model: found for model, found in rows.parts.items() if model in inserted}
    return bool(differing)


def _is_other(model: type[models.Model], rows: MeetingRows, known: KnownRows) -> bool:
    wanted = rows.parts.get(model, [])
    stored = known.parts.get(model, [])
    if len(wanted) != len(stored):
        return True
    settle_parents(wanted)
    if _signatures(wanted) != _signatures(stored):
        return True
    return model is Attendance and _presence(rows.parts) != _presence(known.parts)


def _signatures(rows: Iterable[models.Model]) -> list[str]:
    """Return what each row says, as text: PostgreSQL keeps the keys of JSON in an order of its own."""
    return sorted(json.dumps(_signature(row), sort_keys=True, default=str) for row in rows)


def _signature(row: models.Model) -> tuple[object, ...]:
    return tuple(getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key)


def _presence(parts: dict[type[models.Model], list[models.Model]]) -> dict[int, list[tuple[object, object]]]:
    """Return the times by the attendance's place in the list."""
    places = {row.pk: row.position for row in parts.get(Attendance, ()) if isinstance(row, Attendance)}
    times: dict[int, list[tuple[object, object]]] = defaultdict(list)
    for row in _intervals(parts.get(PresenceInterval, ())):
        place = places[row.attendance_id] if row.attendance_id else row.attendance.position
        times[place].append((row.arrived_at, row.left_at))
    return times


def _intervals(rows: Sequence[models.Model]) -> Iterable[PresenceInterval]:
    return (row for row in rows if isinstance(row, PresenceInterval))
