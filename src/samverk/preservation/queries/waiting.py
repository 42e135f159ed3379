"""What disposal wants of somebody of the secretariat."""

from dataclasses import dataclass

from django.db.models import Sum

from samverk.preservation.models import Disposal, DueCount


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many proposals somebody may approve, and how many things were due when they were counted last."""

    to_approve: int
    due: int


def waiting_for(account: str) -> Waiting:
    """Return what waits for the user with this public id, whose right to it was asked before."""
    proposed = Disposal.objects.filter(state=Disposal.State.PROPOSED).exclude(proposed_by_account=account)
    return Waiting(proposed.count(), DueCount.objects.aggregate(sum=Sum("due"))["sum"] or 0)
