"""Bodies with their rotas, as a list shows them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from samverk.accounts.standing import Standing
from samverk.arrangements.models import Rota
from samverk.arrangements.queries.overview import empty_seats
from samverk.directory.models import Body


@dataclass(frozen=True, slots=True)
class ListedRota:
    body: Body
    has_rota: bool
    empty: int


def listed_rotas(kept: QuerySet[Body], standing: Standing, on: date) -> list[ListedRota]:
    """Return the bodies that somebody keeps, and the others they sit in that have a rota; with three queries."""
    with_rota = set(Rota.objects.values_list("body_id", flat=True))
    seen = Body.objects.filter(Q(pk__in=kept.values("pk")) | Q(pk__in=standing.body_ids & with_rota))
    bodies = list(seen.order_by("sort_key"))
    empty = empty_seats(seen, on).values("body").annotate(count=Count("pk")).values_list("body", "count")
    counted = dict(empty)
    return sorted(
        (ListedRota(body, body.pk in with_rota, counted.get(body.pk, 0)) for body in bodies),
        key=lambda row: not row.has_rota,
    )
