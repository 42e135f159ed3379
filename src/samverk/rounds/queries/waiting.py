"""Questions that wait for an answer."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet

from samverk.rounds.models import Asked, Round


def waiting(body_ids: Collection[int], organisation_ids: Collection[int], at: datetime) -> QuerySet[Asked]:
    """Return the organisations that were asked in these bodies, have said nothing, and may still answer after ``at``.

    Questions that stand by themselves only; with one query.
    """
    open_rounds = Round.objects.filter(state=Round.State.OPEN, purpose="", body__in=body_ids, closes_at__gt=at)
    unanswered = Asked.objects.filter(round__in=open_rounds, organisation__in=organisation_ids, answers=None)
    return unanswered.select_related("round").order_by("round__closes_at", "id")
