"""Writing the lines of the minutes that tell how a decision came about."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Max

from samverk.meetings.models import Item, Procedure


def write_procedure(item: Item, kind: str, text: str, *, persons: Iterable[str] = (), **counts: Any) -> Procedure:
    """Add a line as the last of the item; ``counts`` are ``yes``, ``no`` and ``abstained``."""
    last = Procedure.objects.filter(item=item).aggregate(last=Max("position"))["last"] or 0
    return Procedure.objects.create(item=item, kind=kind, text=text, persons=list(persons), position=last + 1, **counts)


def strike_procedure(procedure_id: int | None) -> None:
    """Take a line out again, if it is there."""
    if procedure_id is not None:
        Procedure.objects.filter(pk=procedure_id).delete()
