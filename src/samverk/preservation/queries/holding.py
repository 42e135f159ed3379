"""Which holds are in force, and what they stop."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet

from samverk.preservation.document_type import DocumentType, Rows
from samverk.preservation.models import Hold


def holds_in_force() -> QuerySet[Hold]:
    return Hold.objects.filter(lifted_at=None).select_related("matter")


def holds_on(kind: DocumentType) -> list[Hold]:
    """Return the holds that stop a type, things of it, or a matter to which things of it may belong."""
    mine = Q(type_key=kind.key)
    return list(holds_in_force().filter(mine | Q(matter__isnull=False) if kind.of_matters else mine).order_by("id"))


def stopped_by(kind: DocumentType, rows: Rows, holds: Sequence[Hold]) -> Rows:
    """Return those of ``rows`` that any of ``holds`` stops."""
    if any(hold.type_key and hold.thing_id is None for hold in holds):
        return rows
    stopped = Q(pk__in=[hold.thing_id for hold in holds if hold.thing_id is not None])
    matters = [hold.matter_id for hold in holds if hold.matter_id is not None]
    if matters and kind.of_matters:
        stopped |= Q(pk__in=kind.model._base_manager.filter(kind.of_matters(matters)).values("pk"))
    return rows.filter(stopped)


def hold_of_each(kind: DocumentType, pks: Sequence[int]) -> dict[int, Hold]:
    """Return for each thing that is held the oldest of the holds that stop it."""
    found: dict[int, Hold] = {}
    rows: Any = kind.model._base_manager.filter(pk__in=pks)
    for hold in reversed(holds_on(kind)):
        found |= dict.fromkeys(stopped_by(kind, rows, [hold]).values_list("pk", flat=True), hold)
    return found
