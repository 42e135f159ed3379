"""The names that things had and have: adding one that is missing, and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from samverk.directory.models.dated_name import DatedName, NameKind
from samverk.directory.naming import name_key


@dataclass(frozen=True, slots=True)
class NameInTime:
    """A name from ``valid_from`` up to and including ``valid_to``; ``None`` where that is not known."""

    name: str
    kind: NameKind = NameKind.ALIAS
    valid_from: date | None = None
    valid_to: date | None = None


def ensure_names(
    model: type[DatedName], owner: Model, names: Iterable[NameInTime | str], *, owner_field: str
) -> list[DatedName]:
    """Give ``owner`` every one of ``names`` that it has not; return the names that were added.

    A name it has already, under the same key, gets the days that were unknown and are known now.
    """
    known = {row.key: row for row in model._default_manager.filter(**{owner_field: owner})}
    added = []
    for wanted in (NameInTime(name) if isinstance(name, str) else name for name in names):
        row = known.get(name_key(wanted.name))
        if row is None:
            row = model(
                name=wanted.name,
                kind=wanted.kind,
                valid_from=wanted.valid_from,
                valid_to=wanted.valid_to,
                **{owner_field: owner},
            )
            row.save()
            known[row.key] = row
            added.append(row)
        else:
            _fill_days(row, wanted)
    return added


def _fill_days(row: DatedName, wanted: NameInTime) -> None:
    valid_from, valid_to = row.valid_from or wanted.valid_from, row.valid_to or wanted.valid_to
    if (valid_from, valid_to) != (row.valid_from, row.valid_to):
        row.valid_from, row.valid_to = valid_from, valid_to
        row.save()
