"""The pages of what is owed that somebody's seats open."""

from collections.abc import Sequence
from typing import NamedTuple

from samverk.accounts.standing import LEADING, PREPARING, TAKING_PART, Standing
from samverk.directory.models import Body, Organisation

MOST = 6


class Place(NamedTuple):
    """``view`` shows what is owed by what is called ``name``."""

    view: str
    public_id: str
    name: str


def places_of(standing: Standing) -> Sequence[Place]:
    """Return the municipalities somebody sits for, then the networks and groups they lead or keep; with two queries."""
    seats = [held for held in standing.held if held.seat in TAKING_PART | PREPARING]
    organisations = {held.organisation_id for held in seats if held.organisation_id is not None}
    bodies = {held.body_id for held in seats if held.seat in LEADING | {"secretary"}}
    municipalities = Organisation.objects.filter(pk__in=organisations).order_by("sort_key")
    groups = Body.objects.filter(pk__in=bodies, kind__in=(Body.Kind.NETWORK, Body.Kind.WORKING_GROUP))
    return [
        *(Place("followup:organisation", *row) for row in municipalities.values_list("public_id", "name")[:MOST]),
        *(Place("followup:body", *row) for row in groups.order_by("sort_key").values_list("public_id", "name")[:MOST]),
    ]
