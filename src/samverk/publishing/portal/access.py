"""Fetching what an address names, or answering that nothing is there: what is hidden does not exist."""

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model, QuerySet
from django.http import Http404

Thing = TypeVar("Thing", bound=Model)


def fetched(things: QuerySet[Thing], public_id: str) -> Thing:
    """Return the one of ``things``, as the gate lets them through, that is called ``public_id``; else 404."""
    # Not the first of them: that would put a single row in an order, which costs more than to find it.
    try:
        return things.get(public_id=public_id)
    except ObjectDoesNotExist:
        raise Http404 from None
