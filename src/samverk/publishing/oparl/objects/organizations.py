"""Organizations: our bodies, and the municipalities and others that stand in what is public."""

from collections.abc import Collection, Iterator
from itertools import chain

from samverk.directory.models import Body, Organisation
from samverk.post.addresses import whole_address
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.objects.memberships import memberships
from samverk.publishing.oparl.vocabulary import CORPORATION, GROUP, INSTITUTION, Kind, Object, address, said
from samverk.publishing.portal.wording import BODY_KINDS, ORGANISATION_KINDS
from samverk.publishing.published import CITIZENS


def keys() -> Iterator[str]:
    bodies, organisations = published.bodies(CITIZENS), published.organisations(CITIZENS)
    return chain(
        bodies.order_by("id").values_list("public_id", flat=True),
        organisations.order_by("id").values_list("public_id", flat=True),
    )


def objects(wanted: Collection[str]) -> dict[str, Object]:
    members = _members(wanted)
    found = {
        body.public_id: _of_body(body, members.get(body.public_id, []))
        for body in published.bodies(CITIZENS).filter(public_id__in=wanted)
    }
    for organisation in published.organisations(CITIZENS).filter(public_id__in=wanted):
        found[organisation.public_id] = _of_organisation(organisation, members.get(organisation.public_id, []))
    return found


def _members(wanted: Collection[str]) -> dict[str, list[str]]:
    """Return the ids of the memberships in each organization."""
    found: dict[str, list[str]] = {}
    for row in memberships(within=wanted):
        found.setdefault(row.within, []).append(address(Kind.MEMBERSHIP, row.public_id))
    return found


def _of_body(body: Body, members: list[str]) -> Object:
    return said(
        Kind.ORGANIZATION,
        body.public_id,
        body=address(Kind.BODY, CORPORATION),
        name=body.name,
        membership=members,
        organizationType=GROUP,
        classification=str(BODY_KINDS[body.kind]),
        startDate=body.begins_on and body.begins_on.isoformat(),
        endDate=body.ends_on and body.ends_on.isoformat(),
        web=whole_address("portal:body", body.public_id),
    )


def _of_organisation(organisation: Organisation, members: list[str]) -> Object:
    return said(
        Kind.ORGANIZATION,
        organisation.public_id,
        body=address(Kind.BODY, CORPORATION),
        name=organisation.name,
        membership=members,
        organizationType=INSTITUTION,
        classification=str(ORGANISATION_KINDS[organisation.kind]),
        startDate=organisation.member_from and organisation.member_from.isoformat(),
        endDate=organisation.member_to and organisation.member_to.isoformat(),
        web=whole_address("portal:organisation", organisation.public_id),
    )


ORGANIZATIONS = Crossing(Kind.ORGANIZATION, keys, objects)
