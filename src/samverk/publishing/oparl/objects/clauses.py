"""Clauses are no objects of OParl, but have pages: they leave traces, so that a page that is gone is told as gone.

Their text stands in the agenda item; nothing of them can be asked for, since OParl has no kind for them.
"""

from collections.abc import Collection, Iterator

from samverk.publishing import published
from samverk.publishing.oparl.vocabulary import Object
from samverk.publishing.published import CITIZENS

KIND = "clause"


def keys() -> Iterator[str]:
    return published.clauses(CITIZENS).order_by("id").values_list("public_id", flat=True).iterator()


def objects(wanted: Collection[str]) -> dict[str, Object]:
    """Return each of ``wanted`` that is public, with nothing of it: a trace tells only that it was there."""
    found = published.clauses(CITIZENS).filter(public_id__in=wanted).order_by()
    return {key: {} for key in found.values_list("public_id", flat=True)}
