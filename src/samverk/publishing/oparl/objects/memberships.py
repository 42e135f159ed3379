"""Memberships: the mandates of people who stand in something public, in bodies and organisations that do."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db.models import Case, F, Q, QuerySet, When

from samverk.directory.models import Mandate
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import VOTING, Kind, Object, address, said
from samverk.publishing.published import CITIZENS


class Membership(NamedTuple):
    """``within`` is the public id of the body, or of the organisation where the mandate is in no body."""

    public_id: str
    person: str
    role: str
    seat: str
    holds_from: date | None
    holds_to: date | None
    within: str
    for_whom: str | None


def memberships(
    among: Collection[str] | None = None,
    *,
    of: Collection[str] | None = None,
    within: Collection[str] | None = None,
) -> list[Membership]:
    """Return the public memberships; only those ``among`` these, ``of`` these persons or ``within`` these."""
    found = _public()
    if among is not None:
        found = found.filter(public_id__in=among)
    if of is not None:
        found = found.filter(person__public_id__in=of)
    if within is not None:
        inside = Q(body__public_id__in=within) | Q(body__isnull=True, organisation__public_id__in=within)
        found = found.filter(inside)
    columns = ("public_id", "person__public_id", "role", "seat", "holds_from", "holds_to", "within", "for_whom")
    return [Membership(*row) for row in found.order_by("id").values_list(*columns)]


def _public() -> "QuerySet[Mandate]":
    bodies, organisations = published.bodies(CITIZENS), published.organisations(CITIZENS)
    return Mandate.objects.filter(
        Q(body__in=bodies) | Q(body__isnull=True, organisation__in=organisations),
        person__in=published.persons(CITIZENS),
    ).annotate(
        within=Case(When(body__isnull=False, then=F("body__public_id")), default=F("organisation__public_id")),
        for_whom=Case(When(body__isnull=False, organisation__in=organisations, then=F("organisation__public_id"))),
    )


def membership(row: Membership) -> Object:
    return said(
        Kind.MEMBERSHIP,
        row.public_id,
        person=address(Kind.PERSON, row.person),
        organization=address(Kind.ORGANIZATION, row.within),
        role=row.role,
        votingRight=row.seat in VOTING if row.seat else None,
        startDate=row.holds_from and row.holds_from.isoformat(),
        endDate=row.holds_to and row.holds_to.isoformat(),
        onBehalfOf=address(Kind.ORGANIZATION, row.for_whom) if row.for_whom else None,
    )


def keys() -> list[str]:
    return [row.public_id for row in memberships()]


def objects(wanted: Collection[str]) -> dict[str, Object]:
    return {row.public_id: membership(row) for row in memberships(wanted)}


MEMBERSHIPS = Crossing(Kind.MEMBERSHIP, keys, objects)
