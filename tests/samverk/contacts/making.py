"""Outside bodies, visits, invitations and networks, with invented names."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from samverk.contacts.actions import keep_invitation, keep_network, plan_visit
from samverk.contacts.models import OutsideInvitation, OutsideNetwork, Visit
from samverk.directory.models import Organisation
from samverk.records.public_id import new_public_id
from tests.factories import make_organisation
from tests.samverk.rounds.making import House

ON = date(2026, 3, 9)


def make_party(name: str = "Region Sjöås", **fields: Any) -> Organisation:
    """Store an outside body."""
    return make_organisation(name, **{"kind": "region", "is_member": False} | fields)


def make_visit(house: House, party: Organisation | None = None, **fields: Any) -> Visit:
    """Plan that an outside body visits the house's body in a month."""
    begun = {"title": "Regionplanen", "on": timezone.localdate() + timedelta(days=30), "public_id": new_public_id()}
    return plan_visit(party or make_party(), house.body, by=house.secretary, **begun | fields)


def make_invitation(house: House, party: Organisation | None = None, **fields: Any) -> OutsideInvitation:
    """Keep an invitation to the members of the house's body."""
    begun = {"title": "Nätverksmöte", "on": ON, "public_id": new_public_id(), "body": house.body}
    return keep_invitation(organisation=party or make_party(), by=house.secretary, **begun | fields)


def make_network(house: House, party: Organisation | None = None, **fields: Any) -> OutsideNetwork:
    """Put a network of an outside body into the list."""
    begun = {"name": "Digitaliseringsnätverket", "organisation": party or make_party()}
    return keep_network(None, by=house.secretary, **begun | fields)
