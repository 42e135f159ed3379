"""Confirmed links, asked for in two steps.

Most decisions are touched by none, and Django takes longer to word the whole question than the database to answer it.
"""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from samverk.lineage.models import Link
from samverk.records.prepared import prepared


def links_touching(clause_ids: Collection[int]) -> list[int]:
    """Return the keys of the confirmed links that lead to or from any of the clauses."""
    if len(clause_ids) == 1:
        return [pk for (pk,) in _touching_one(None, *clause_ids)]
    return _keys(Q(later__in=clause_ids) | Q(earlier__in=clause_ids))


def confirmed_links(about: Q, seen: Q, related: Collection[str]) -> list[Link]:
    """Return the links that are ``about`` something and may be ``seen``, with their ``related`` rows, the oldest first.

    ``about`` asks of the links alone; one query if there are none, else two.
    """
    return seen_links(_keys(about), seen, related)


def seen_links(pks: Collection[int], seen: Q, related: Collection[str]) -> list[Link]:
    """Return those of the links that may be ``seen``, with their ``related`` rows, the oldest first."""
    if not pks:
        return []
    return list(Link.objects.filter(seen, pk__in=pks).select_related(*related).order_by("id"))


def _keys(about: Q) -> list[int]:
    return list(Link.objects.filter(about, state=Link.State.CONFIRMED).order_by().values_list("pk", flat=True))


@prepared
def _touching_one(_asker: None, clause_id: int) -> QuerySet[Link, tuple[int]]:
    either = Q(later=clause_id) | Q(earlier=clause_id)
    return Link.objects.filter(either, state=Link.State.CONFIRMED).order_by().values_list("pk")
