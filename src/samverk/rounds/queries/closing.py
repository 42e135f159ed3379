"""Rounds whose end draws near."""

from datetime import date, timedelta

from django.db.models import QuerySet

from samverk.rounds.models import Round

DAYS_BEFORE = 3


def closing_soon(on: date, *, purpose: str = "") -> QuerySet[Round]:
    """Return the open rounds of ``purpose`` that close within three days from ``on``."""
    last = on + timedelta(days=DAYS_BEFORE)
    open_rounds = Round.objects.filter(state=Round.State.OPEN, purpose=purpose)
    return open_rounds.filter(closes_at__date__gte=on, closes_at__date__lte=last).order_by("pk")
