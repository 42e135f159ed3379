"""What a proposer and a preparation group may choose from."""

from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.standing import mandates_on
from samverk.directory.models import Body, Mandate
from samverk.meetings.models import Meeting

COMING = (Meeting.State.PLANNED, Meeting.State.CALLED)


def bodies_at_work(on: date) -> QuerySet[Body]:
    """Return the bodies that have not ended on ``on``, A to Ö; working groups answer to nobody's proposals."""
    at_work = Body.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))
    return at_work.exclude(kind=Body.Kind.WORKING_GROUP).order_by("sort_key")


def coming_meetings(on: date) -> QuerySet[Meeting]:
    """Return the meetings from ``on`` that are planned or called and not over, by body and day."""
    coming = Meeting.objects.filter(state__in=COMING, cancelled_at=None, closed_at=None, held_on__gte=on)
    return coming.filter(body__isnull=False).select_related("body").order_by("body__sort_key", "held_on", "id")


def offices(body_id: int | None, on: date) -> QuerySet[Mandate]:
    """Return the seats that are held on ``on`` in the body, without guests, A to Ö by person."""
    held = mandates_on(on).filter(body=body_id).exclude(seat__in=("", Mandate.Seat.GUEST))
    return held.select_related("person", "organisation").order_by("person__sort_key", "id")
