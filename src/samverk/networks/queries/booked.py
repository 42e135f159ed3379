"""Meetings of a network that has ended which are still to come."""

from datetime import date

from django.db.models import QuerySet

from samverk.meetings.models import Meeting

TO_COME = (Meeting.State.PLANNED, Meeting.State.CALLED)


def booked_after(body_id: int, on: date) -> QuerySet[Meeting]:
    """Return the body's meetings planned or called for ``on`` or later, that nobody has cancelled, in their order."""
    return Meeting.objects.filter(
        body_id=body_id, held_on__gte=on, state__in=TO_COME, cancelled_at__isnull=True
    ).order_by("held_on", "starts_at", "id")
