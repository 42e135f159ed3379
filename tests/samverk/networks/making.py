"""Municipalities, their directors, and networks between them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from samverk.accounts.models import User
from samverk.directory.models import Body, Mandate, Organisation
from samverk.meetings.models import Clause
from samverk.networks.actions import (
    Member,
    answer_invitation,
    invite,
    note_preparation,
    propose_network,
    seat_member,
    start_network,
)
from samverk.networks.basis import Basis
from samverk.networks.models import Network
from tests.factories import make_body, make_clause, make_item, make_meeting, make_organisation
from tests.samverk.conftest import make_user
from tests.samverk.rounds.making import make_seated_user

TODAY = date(2026, 3, 2)
PROPOSED_ON = date(2026, 1, 12)
NAMES = (
    "Brohult",
    "Dalhem",
    "Ekelunda",
    "Furuvik",
    "Granby",
    "Hultsjö",
    "Kvarnsele",
    "Lindhamn",
    "Åbynäs",
    "Ärlinge",
    "Örnabo",
)


@dataclass
class Region:
    """The group of directors, the member municipalities from A to Ö with a director each, and the secretariat."""

    directors: Body
    municipalities: list[Organisation]
    members: list[User]
    secretary: User


def make_region(names: tuple[str, ...] = NAMES) -> Region:
    directors = make_body("Direktörsgruppen")
    municipalities = [make_organisation(name) for name in names]
    members = [
        make_seated_user(f"{name} Direktör", directors, one) for name, one in zip(names, municipalities, strict=True)
    ]
    return Region(directors, municipalities, members, make_user("secretary"))


def make_cited(text: str = "att inrätta ett nätverk för vatten", *, on: date = PROPOSED_ON, **fields: Any) -> Clause:
    """Store a clause that may be cited, in published minutes unless ``published_at`` says otherwise."""
    meeting = {name: fields.pop(name) for name in ("body", "published_at") if name in fields}
    item = {name: fields.pop(name) for name in ("is_confidential",) if name in fields}
    return make_clause(make_item(make_meeting(meeting.pop("body", None), on, **meeting), **item), text, **fields)


def make_proposed(region: Region, name: str = "Nätverket för vatten", *, on: date = PROPOSED_ON) -> Network:
    basis = Basis(make_cited(on=on))
    return propose_network(name, type="knowledge", on=on, basis=basis, today=TODAY, by=region.secretary)


def let_take_part(region: Region, network: Network, count: int, *, on: date = PROPOSED_ON) -> None:
    """Invite everybody, and let the first ``count`` municipalities take part."""
    invite(network, region.municipalities, on=on, by=region.secretary)
    for row in list(network.participations.order_by("organisation__sort_key"))[:count]:
        answer_invitation(row, "yes", on=on, by=region.secretary)


def seat(region: Region, network: Network, place: int, *, seat: str = "member", on: date = PROPOSED_ON) -> Mandate:
    """Seat somebody of the municipality at ``place``, who can be reached."""
    municipality = region.municipalities[place]
    member = Member(
        name=f"Vera {municipality.name}",
        organisation=municipality,
        email=f"vera@{place}.example",
        phone="010-12 34 56",
        seat=seat,
        role="vattensamordnare",
    )
    return seat_member(network, member, on=on, by=region.secretary)


def make_ready(region: Region, name: str = "Nätverket för vatten", *, count: int = 6) -> Network:
    """Store a proposed network that has all that a start needs."""
    network = make_proposed(region, name)
    let_take_part(region, network, count)
    for place in range(count):
        seat(region, network, place, seat="chair" if place == 0 else "member")
    note_preparation(
        network,
        management_asked_on=PROPOSED_ON,
        secretariat_informed_on=PROPOSED_ON,
        type="knowledge",
        by=region.secretary,
    )
    return network


def make_active(region: Region, name: str = "Nätverket för vatten", *, on: date = date(2026, 2, 2)) -> Network:
    network = make_ready(region, name)
    start_network(network, on=on, basis=Basis(make_cited(on=on)), today=TODAY, by=region.secretary)
    return network


def make_coordinator(network: Network, region: Region, place: int = 0) -> User:
    """Store a user who coordinates ``network``."""
    name = f"Sam Ordnare {place}"
    user = make_seated_user(name, network.body, region.municipalities[place], seat="chair")
    User.objects.filter(pk=user.pk).update(email=f"samordnare{place}-{network.pk}@samverk.example")
    return User.objects.get(pk=user.pk)
