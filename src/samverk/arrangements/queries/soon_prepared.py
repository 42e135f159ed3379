"""Meetings that somebody prepares by turn, and that are near."""

from datetime import date, timedelta

from django.db.models import QuerySet

from samverk.meetings.models import Meeting

DAYS_BEFORE = 14


def soon_prepared(on: date) -> QuerySet[Meeting]:
    """Return the meetings with a turn that lie within two weeks from ``on`` and have not begun, by day."""
    near = Meeting.objects.filter(held_on__gte=on, held_on__lte=on + timedelta(days=DAYS_BEFORE))
    waiting = near.filter(turn__isnull=False, opened_at=None, closed_at=None, cancelled_at=None)
    return waiting.select_related("body").order_by("held_on", "pk")
