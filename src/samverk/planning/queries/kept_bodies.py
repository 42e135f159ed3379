"""The bodies whose meetings somebody plans."""

from django.db.models import QuerySet

from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Body


def kept_bodies(standing: Standing, *, keeps_all: bool) -> QuerySet[Body]:
    """Return the bodies whose secretary somebody is, or all; none that ended before the day of ``standing``."""
    bodies = Body.objects.exclude(ends_on__lt=standing.on)
    if keeps_all:
        return bodies
    return bodies.filter(pk__in={held.body_id for held in standing.held if held.seat == Seat.SECRETARY})
