"""Rounds whose end draws near, or has passed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from samverk.rounds.models import Round

# No round reminds earlier than so many days before its end.
EARLIEST = 60


def closing_soon(on: date, *, purpose: str = "") -> Sequence[Round]:
    """Return the open rounds of ``purpose`` that have a reminder to send on ``on``."""
    last = on + timedelta(days=EARLIEST)
    open_rounds = Round.objects.filter(state=Round.State.OPEN, purpose=purpose)
    near = open_rounds.filter(closes_at__date__gte=on, closes_at__date__lte=last).order_by("pk")
    return [one for one in near if (due := reminder_due(one, on)) and due != one.reminded_for]


def reminder_due(question: Round, on: date) -> str:
    """Return the name of the reminder that is due on ``on``, empty for none: the last one whose day has come.

    The end stands in the name: one that is moved is reminded of anew.
    """
    closes_on = timezone.localdate(question.closes_at)
    left = (closes_on - on).days
    days = [day for day in question.remind_days if day >= left >= 0]
    return f"{closes_on} {min(days)}" if days else ""


def over(at: datetime) -> QuerySet[Round]:
    """Return the open rounds whose last moment has passed and that take nothing late."""
    return Round.objects.filter(state=Round.State.OPEN, takes_late=False, closes_at__lte=at).order_by("pk")
