"""A type of documents that can be disposed of. Each room's are told apart from it; ``samverk/site/flow.py`` names them.

The rooms that keep the documents know nothing of disposal: what is told here is all that is needed to find what is due,
to name it without the personal data in it, and to remove it.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise

Rows = QuerySet[Any, Any]
Words = str | Promise


def delete(thing: Model) -> None:
    """Remove a thing with all that is part of it."""
    thing.delete()


@dataclass(frozen=True)
class DocumentType:
    """``rows`` are all things whose event may have come, with it under the name ``event``: a day, or a moment.

    ``counted_from`` says the event, ``what_goes`` what is removed and what remains. ``label`` names a thing without the
    personal data in it, in the language that is active. ``bound_by`` says, for each relation that protects a thing, why
    it is kept; what protects it without being named there keeps it as well. ``of_matters`` finds what belongs to
    matters, where anything does. ``keeps_row`` tells that the thing is emptied rather than deleted. ``shown`` is what
    those who decide are shown of a thing as long as it is there; it is stored nowhere.
    """

    key: str
    name: Words
    counted_from: Words
    what_goes: Words
    rows: Callable[[], Rows]
    label: Callable[[Any], str]
    remove: Callable[[Any], None] = delete
    bound_by: Mapping[str, Words] = field(default_factory=dict)
    of_matters: Callable[[Collection[int]], Q] | None = None
    keeps_row: bool = False
    shown: Callable[[Any], str] = str

    @property
    def model(self) -> type[Model]:
        return self.rows().model

    def begun_by(self, last: date) -> Rows:
        """Return what had its event on the day ``last`` or before, in an order that does not change."""
        rows = self.rows().filter(event__isnull=False)
        return rows.filter(event__lt=_end_of(last) if _is_moment(rows) else last + timedelta(days=1)).order_by("pk")


def day_of(event: date | datetime) -> date:
    """Return the day of an event, by the clock on the wall."""
    return timezone.localdate(event) if isinstance(event, datetime) else event


def _is_moment(rows: Rows) -> bool:
    return bool(rows.query.annotations["event"].output_field.get_internal_type() == "DateTimeField")


def _end_of(day: date) -> datetime:
    midnight = datetime.combine(day + timedelta(days=1), time(), timezone.get_default_timezone())
    return midnight.astimezone(UTC)


# By key, in the order in which they are shown.
TYPES: dict[str, DocumentType] = {}


def let_types_be_known(types: Collection[DocumentType]) -> None:
    """Let these types, and no others, be disposed of by rule."""
    TYPES.clear()
    TYPES.update({one.key: one for one in types})
    assert len(TYPES) == len(types), "two types have one key"
