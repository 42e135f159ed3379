"""What municipalities are asked to handle, in lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from samverk.accounts.standing import TAKING_PART, Standing
from samverk.routes.models import Anchoring, Handled, Handling

Outcome = Handled.Outcome
TROUBLED = (Outcome.REFUSED, Outcome.NOT_TAKEN_UP, Outcome.TAKEN_OTHERWISE)


@dataclass(frozen=True, slots=True)
class ListedAnchoring:
    """``answered`` of ``asked`` municipalities have said something."""

    anchoring: Anchoring
    asked: int
    answered: int


def listed_anchorings(rows: "QuerySet[Anchoring]") -> Sequence[ListedAnchoring]:
    """Return the rows with how many were asked and have answered, with two queries."""
    found = list(rows)
    counts = Handling.objects.filter(anchoring__in=[one.pk for one in found]).order_by().values("anchoring")
    numbers = {
        row["anchoring"]: (row["asked"], row["answered"])
        for row in counts.annotate(asked=Count("pk"), answered=Count("pk", filter=Q(revision__gt=0)))
    }
    return [ListedAnchoring(one, *numbers.get(one.pk, (0, 0))) for one in found]


def versions_of(anchoring: Anchoring) -> "QuerySet[Handled]":
    """Return everything that was answered, the last first."""
    said = Handled.objects.filter(handling__anchoring=anchoring)
    return said.select_related("handling__organisation", "given_by").order_by("-given_at", "-id")


def asking_for_help(anchorings: "QuerySet[Anchoring]") -> "QuerySet[Handling]":
    """Return the municipalities that ask the presidium something or have trouble, each as it last answered.

    Annotated with ``questions``, ``outcome`` and ``said_on``; what is closed is left out.
    """
    last = Handled.objects.filter(handling=OuterRef("pk")).order_by("-version")
    rows = Handling.objects.filter(
        anchoring__in=anchorings.order_by().values("pk"), anchoring__state=Anchoring.State.OPEN, revision__gt=0
    ).annotate(
        questions=Subquery(last.values("questions")[:1]),
        outcome=Subquery(last.values("outcome")[:1]),
        said_at=Subquery(last.values("given_at")[:1]),
    )
    asking = rows.filter(~Q(questions="") | Q(outcome__in=TROUBLED))
    return asking.select_related("anchoring__body", "organisation").order_by(
        "anchoring__answer_by", "anchoring_id", "organisation__sort_key"
    )


def unanswered_by(standing: Standing) -> "QuerySet[Handling]":
    """Return the rows that wait for an answer of the municipalities somebody sits for, the nearest last day first."""
    seats = {(held.body_id, held.organisation_id) for held in standing.held if held.seat in TAKING_PART}
    mine = Q(pk__in=[])
    for body_id, organisation_id in seats:
        if organisation_id is not None:
            mine |= Q(anchoring__body=body_id, organisation=organisation_id)
    rows = Handling.objects.filter(mine, revision=0, anchoring__state=Anchoring.State.OPEN)
    return rows.select_related("anchoring", "organisation").order_by("anchoring__answer_by", "pk")
