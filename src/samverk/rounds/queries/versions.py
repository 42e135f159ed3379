"""Every answer that was ever given, the last first."""

from datetime import datetime

from django.db.models import QuerySet

from samverk.rounds.access import Sight
from samverk.rounds.models import Answer


def versions_of(sight: Sight, at: datetime) -> "QuerySet[Answer]":
    """Return the answers that ``sight`` lets see: in a blind round only one's own until it is over."""
    answers = Answer.objects.filter(asked__round=sight.round)
    if not sight.sees_answers(at):
        answers = answers.filter(asked__in=[asked.pk for asked, _on_behalf_of in sight.own])
    return (
        answers.select_related("asked__organisation", "asked__person", "given_by", "colleague")
        .prefetch_related("options__option")
        .order_by("-given_at", "-id")
    )
