"""Send-outs as the list shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from samverk.sendouts.models import Recipient, Reply, Sendout


@dataclass(frozen=True, slots=True)
class ListedSendout:
    """``letters`` have gone, ``replies`` of them were answered."""

    sendout: Sendout
    letters: int
    replies: int


def listed(sendouts: QuerySet[Sendout]) -> Sequence[ListedSendout]:
    """Return send-outs with how many letters went and how many were answered, with two queries."""
    found = list(sendouts.select_related("body"))
    has_replied = Exists(Reply.objects.filter(recipient=OuterRef("pk")))
    counts = {
        row["sendout"]: (row["letters"], row["answered"])
        for row in Recipient.objects.filter(sendout__in=[one.pk for one in found])
        .annotate(has_replied=has_replied)
        .order_by()
        .values("sendout")
        .annotate(letters=Count("pk"), answered=Count("pk", filter=Q(has_replied=True)))
    }
    return [ListedSendout(one, *counts.get(one.pk, (0, 0))) for one in found]
