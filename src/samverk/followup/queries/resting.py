"""Which bodies nobody answers for any more: networks dormant, merged or closed, and bodies that have ended."""

from collections.abc import Collection
from datetime import date

from samverk.directory.models import Body
from samverk.networks.queries.states import dormant_ids


def resting_ids(body_ids: Collection[int], on: date) -> set[int]:
    """Return those of the bodies that on ``on`` rest or are over; two queries."""
    if not body_ids:
        return set()
    ended = Body.objects.filter(pk__in=body_ids, ends_on__lt=on).values_list("pk", flat=True)
    return dormant_ids(body_ids, on) | set(ended)
