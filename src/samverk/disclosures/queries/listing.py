"""Requests as the queue shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When

from samverk.disclosures.models import DocumentRequest

SHOWS = ("", "late", "settled", "all")


@dataclass(frozen=True, slots=True)
class Listed:
    asked: DocumentRequest
    is_late: bool


def narrowed(rows: QuerySet[DocumentRequest], show: str, today: date) -> QuerySet[DocumentRequest]:
    """Return those that ``show`` names: late, settled, all; without a name those that are open."""
    match show:
        case "late":
            return rows.filter(state__in=DocumentRequest.OPEN, due_on__lt=today)
        case "settled":
            return rows.exclude(state__in=DocumentRequest.OPEN)
        case "all":
            return rows
    return rows.filter(state__in=DocumentRequest.OPEN)


def in_queue_order(rows: QuerySet[DocumentRequest]) -> QuerySet[DocumentRequest]:
    """Return those that are open first, the one that is owed longest before all; then the settled, newest first."""
    order = Case(When(state__in=DocumentRequest.OPEN, then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.annotate(is_settled=order).order_by("is_settled", "due_on", "id")


def listed(today: date) -> Callable[[QuerySet[DocumentRequest]], Sequence[Listed]]:
    """Return what turns requests into rows, with one query."""
    return lambda rows: [Listed(one, one.is_late(today)) for one in rows]
