"""Confirmed links, asked for in two steps.

Most decisions are touched by none, and Django takes longer to word the whole question than the database to answer it.
"""

from collections.abc import Collection

from django.db.models import Q

from samverk.lineage.models import Link


def confirmed_links(about: Q, seen: Q, related: Collection[str]) -> list[Link]:
    """Return the links that are ``about`` something and may be ``seen``, with their ``related`` rows, the oldest first.

    ``about`` asks of the links alone; one query if there are none, else two.
    """
    touching = Link.objects.filter(about, state=Link.State.CONFIRMED).order_by().values_list("pk", flat=True)
    if not (pks := list(touching)):
        return []
    return list(Link.objects.filter(seen, pk__in=pks).select_related(*related).order_by("id"))
