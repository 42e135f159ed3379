"""The bodies whose meetings somebody plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet

from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Body
from samverk.meetings.models import Meeting

# A body that has not met for longer than this, and plans nothing, is not looked for every day.
REMEMBERED = timedelta(days=2 * 365)


@dataclass(frozen=True, slots=True)
class KeptBodies:
    """Bodies in the order of the alphabet, those that meet apart from those that have not met for long."""

    meeting: Sequence[Body]
    resting: Sequence[Body]


def kept_bodies(standing: Standing, *, keeps_all: bool) -> KeptBodies:
    """Return the bodies whose secretary somebody is, or all; none that ended before the day of ``standing``."""
    recent = Meeting.objects.filter(body=OuterRef("pk"), cancelled_at=None, held_on__gte=standing.on - REMEMBERED)
    found = list(_kept(standing, keeps_all=keeps_all).annotate(meets=Exists(recent)))
    return KeptBodies([body for body in found if body.meets], [body for body in found if not body.meets])


def _kept(standing: Standing, *, keeps_all: bool) -> QuerySet[Body]:
    bodies = Body.objects.exclude(ends_on__lt=standing.on)
    if keeps_all:
        return bodies
    return bodies.filter(pk__in={held.body_id for held in standing.held if held.seat == Seat.SECRETARY})
