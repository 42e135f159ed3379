"""Requests as a list shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from samverk.enquiries.models import Enquiry


@dataclass(frozen=True, slots=True)
class Listed:
    enquiry: Enquiry
    is_overdue: bool


def narrowed(enquiries: QuerySet[Enquiry], show: str, today: date) -> QuerySet[Enquiry]:
    """Return those that ``show`` names: owed, overdue, settled, or all."""
    match show:
        case "owed":
            return enquiries.filter(state__in=Enquiry.OWED)
        case "overdue":
            return enquiries.filter(state__in=Enquiry.OWED, due_on__lt=today)
        case "settled":
            return enquiries.exclude(state__in=Enquiry.OWED)
    return enquiries


def in_list_order(enquiries: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    """Return those that are owed an answer first, the most urgent before all others."""
    order = Case(When(Q(state__in=Enquiry.OWED), then=Value(0)), default=Value(1), output_field=IntegerField())
    return enquiries.annotate(is_settled=order).order_by("is_settled", "due_on", "-id")


def listed(today: date) -> Callable[[QuerySet[Enquiry]], Sequence[Listed]]:
    """Return what turns requests into rows, with one query."""
    return lambda rows: [Listed(one, one.is_overdue(today)) for one in rows.select_related("body")]
