"""Seating somebody in a network with how they are reached."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.accounts.standing import mandates_on
from samverk.directory.actions import Seating, add_person, ensure_names, give_mandate
from samverk.directory.models import Mandate, Organisation, Person, PersonName
from samverk.directory.naming import name_key
from samverk.networks.models import ContactCard, Network
from samverk.networks.queries.checklist import takes_part_on
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, kw_only=True)
class Member:
    """Somebody who is to sit in a network."""

    name: str
    organisation: Organisation
    email: str
    seat: str = Mandate.Seat.MEMBER
    role: str = ""
    phone: str = ""


@transaction.atomic
def seat_member(network: Network, member: Member, *, on: date, by: User) -> Mandate:
    """Give somebody a seat from ``on`` with contact data, and return it.

    Who already has an office at the same municipality under this name is that person; else it is somebody new.

    Raises ``RuleBroken("takes-no-part")`` where a member municipality does not take part, and what ``give_mandate``
    raises.
    """
    if member.organisation.is_member and not _takes_part(network, member.organisation, on):
        raise RuleBroken("takes-no-part", member.organisation.name)
    seating = Seating(
        body=network.body, seat=member.seat, organisation=member.organisation, role=member.role, holds_from=on
    )
    mandate = give_mandate(_person(member, on), seating, by=by)
    report_contact(mandate, email=member.email, phone=member.phone, on=on, by=by)
    return mandate


@transaction.atomic
def report_contact(mandate: Mandate, *, email: str, phone: str, on: date, by: User) -> None:
    """Store how somebody is reached in a seat, from ``on``; the same again changes nothing."""
    card = ContactCard.objects.select_for_update().filter(mandate=mandate).first()
    wanted = (email.strip().lower(), phone.strip())
    if card and (card.email, card.phone) == wanted and card.valid_to is None:
        return
    fields = {"email": wanted[0], "phone": wanted[1], "valid_from": on, "valid_to": None}
    ContactCard.objects.update_or_create(mandate=mandate, defaults=fields)
    # What the data are does not go into the trail: they are forgotten with the seat.
    trail.note("contact-reported", mandate, by=by)


def _takes_part(network: Network, organisation: Organisation, on: date) -> bool:
    return network.participations.filter(takes_part_on(on), organisation=organisation).exists()


def _person(member: Member, on: date) -> Person:
    known = mandates_on(on).filter(person__key=name_key(member.name), organisation=member.organisation)
    person_ids = set(known.values_list("person_id", flat=True))
    if len(person_ids) == 1:
        return Person.objects.get(pk=person_ids.pop())
    person = add_person(" ".join(member.name.split()))
    ensure_names(PersonName, person, [person.name], owner_field="person")
    return person
