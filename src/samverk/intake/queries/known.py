"""Words that name a matter, and the matters that are offered."""

import re
from collections.abc import Sequence

from django.db.models import Q, QuerySet

from samverk.matters.models import Matter

WITH_ID = re.compile(r"\((?P<id>[2-9a-z]{12})\)\s*$")
OFFERED = 300


def matters_named(matters: QuerySet[Matter], words: str) -> Sequence[Matter]:
    """Return those of ``matters`` that ``words`` name: by the id behind them, the title, or the registry number."""
    with_id = WITH_ID.search(words)
    if with_id:
        return list(matters.filter(public_id=with_id["id"])[:1])
    return list(matters.filter(Q(title=words) | Q(registry_number=words))[:2])


def offered(matters: QuerySet[Matter]) -> list[str]:
    """Return the newest of ``matters`` as words that name them, in the order of their titles."""
    newest = matters.order_by("-id").values_list("title", "public_id")[:OFFERED]
    return [f"{title} ({public_id})" for title, public_id in sorted(newest)]
