"""Which matters the municipalities are reminded of."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from samverk.routes.models import Anchoring, Handling

DAYS_BEFORE = 7


def answers_due(on: date) -> "QuerySet[Anchoring]":
    """Return what is to be answered within a week from ``on`` and some have not answered."""
    silent = Handling.objects.filter(anchoring=OuterRef("pk"), revision=0)
    return Anchoring.objects.filter(
        Exists(silent),
        state=Anchoring.State.OPEN,
        answer_by__gte=on,
        answer_by__lte=on + timedelta(days=DAYS_BEFORE),
    ).order_by("pk")
