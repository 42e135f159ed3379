"""Questions as a list shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from samverk.rounds.models import Answer, Asked, Round
from samverk.rounds.queries.answering import taking_answers


@dataclass(frozen=True, slots=True)
class ListedRound:
    """``answered`` of ``asked`` have said something; ``mine_is_missing`` tells somebody that theirs has not."""

    round: Round
    is_open: bool
    asked: int
    answered: int


def in_list_order(rounds: QuerySet[Round], at: datetime) -> QuerySet[Round]:
    """Return rounds that take answers first, the one that closes next before all others."""
    is_open = taking_answers(at)
    order = Case(When(is_open, then=Value(0)), default=Value(1), output_field=IntegerField())
    return rounds.annotate(is_over=order).order_by("is_over", "closes_at", "-id")


def listed(rounds: QuerySet[Round], at: datetime) -> Sequence[ListedRound]:
    """Return rounds with how many were asked and have answered, with two queries."""
    found = list(rounds.select_related("body"))
    has_answer = Exists(Answer.objects.filter(asked=OuterRef("pk")))
    counts = {
        row["round"]: (row["asked"], row["answered"])
        for row in Asked.objects.filter(round__in=[one.pk for one in found])
        .annotate(has_answer=has_answer)
        .values("round")
        .annotate(asked=Count("pk"), answered=Count("pk", filter=Q(has_answer=True)))
    }
    return [ListedRound(one, one.takes_answers(at), *counts.get(one.pk, (0, 0))) for one in found]
