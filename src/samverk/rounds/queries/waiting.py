"""Questions that wait for an answer."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet

from samverk.rounds.models import Asked, Round
from samverk.rounds.queries.answering import taking_answers


def waiting(body_ids: Collection[int], organisation_ids: Collection[int], at: datetime) -> QuerySet[Asked]:
    """Return those asked in these bodies for these organisations who have said nothing and may still answer at ``at``.

    Questions that stand by themselves only; with one query.
    """
    open_rounds = Round.objects.filter(taking_answers(at), purpose="", body__in=body_ids)
    unanswered = Asked.objects.filter(round__in=open_rounds, organisation__in=organisation_ids, answers=None)
    return unanswered.select_related("round").order_by("round__closes_at", "id")
