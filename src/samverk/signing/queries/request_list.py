"""Requests as a list shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from samverk.signing.models import SignatureRequest, Signer


@dataclass(frozen=True, slots=True)
class ListedRequest:
    """``signed`` of ``signers`` have signed."""

    request: SignatureRequest
    signed: int
    signers: int


def in_list_order(requests: QuerySet[SignatureRequest]) -> QuerySet[SignatureRequest]:
    """Return requests that wait for somebody first, the newest before all others."""
    is_over = Case(
        When(state=SignatureRequest.State.OPEN, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return requests.order_by(is_over, "-id")


def listed(requests: QuerySet[SignatureRequest]) -> Sequence[ListedRequest]:
    """Return requests with how many have signed, with two queries."""
    found = list(requests.select_related("body"))
    counts = {
        row["request"]: (row["signed"], row["signers"])
        for row in Signer.objects.filter(request__in=[one.pk for one in found])
        .order_by()
        .values("request")
        .annotate(signed=Count("pk", filter=Q(state=Signer.State.SIGNED)), signers=Count("pk"))
    }
    return [ListedRequest(one, *counts.get(one.pk, (0, 0))) for one in found]
