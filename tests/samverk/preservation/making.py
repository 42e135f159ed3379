"""A plan in force, and things that are due by it."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from samverk.accounts.models import User
from samverk.contacts.models import ContactPerson
from samverk.directory.models import Body, Organisation
from samverk.post.models import Letter
from samverk.preservation import actions
from samverk.preservation.actions import Decision, RuleSaid
from samverk.preservation.carrying_out import carry_out
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Disposal, Fate, PlanVersion
from samverk.preservation.proposed_plan import proposed_plan
from tests.factories import make_body, make_organisation
from tests.samverk.conftest import make_user

AT = datetime(2026, 3, 9, 9, tzinfo=UTC)
TODAY = date(2026, 3, 9)
BASIS = "Arkivlagen (1990:782) 10 §"


def keeper(name: str = "sanna") -> User:
    email = f"{name}@samverk.example"
    return User.objects.filter(email=email).first() or make_user("secretary", email)


def other() -> User:
    return keeper("olle")


def a_body() -> Body:
    return Body.objects.filter(name="Styrelsen").first() or make_body("Styrelsen")


def a_rule(type_key: str = "contact-person", **said: Any) -> RuleSaid:
    """Return a rule by which a type goes after a year."""
    return RuleSaid(
        **{"name": "Kontaktpersoner", "disposes": True, "legal_basis": BASIS, "years": 1} | said, type_key=type_key
    )


def adopted(rules: Sequence[RuleSaid] | None = None, **decision: Any) -> PlanVersion:
    """Adopt a plan of ``rules``, or the one that the house proposes."""
    draft = actions.begin_draft(proposed_plan() if rules is None else list(rules), at=AT, by=keeper())
    day = date(2026, 1, 15)
    said = {"body": a_body(), "decided_on": day, "decision": "Styrelsen 2026-01-15 § 7", "in_force_from": day}
    return actions.adopt(draft, Decision(**said | decision), at=AT, on=TODAY, by=keeper())


def contact_person(name: str = "Vega Example", ended_on: date | None = date(2024, 5, 1)) -> ContactPerson:
    known = Organisation.objects.filter(name="Region Mellan").first()
    party = known or make_organisation("Region Mellan", kind="region", is_member=False)
    return ContactPerson.objects.create(
        organisation=party, name=name, email="vega@region.example", phone="042-10 00 00", ended_on=ended_on
    )


def letter(number: int = 1, *, days: int = 1000, **fields: Any) -> Letter:
    """Store a letter that went so many days before ``AT``."""
    said = {
        "to_address": "vega@fors.example",
        "to_name": "Vega Example",
        "subject": "Kallelse",
        "text": "Välkommen, Vega!",
        "kind": "call",
        "once": hashlib.sha256(f"call {number}".encode()).hexdigest(),
        "state": Letter.State.SENT,
        "sent_at": AT - timedelta(days=days),
    }
    return Letter.objects.create(**said | fields)


def proposed(type_key: str = "contact-person", by: User | None = None) -> Disposal:
    return actions.propose(TYPES[type_key], on=TODAY, at=AT, by=by or keeper())


def approved(type_key: str = "contact-person") -> Disposal:
    disposal = proposed(type_key)
    actions.approve(disposal, on=TODAY, at=AT, by=other())
    return disposal


def carried_out(disposal: Disposal, at: datetime | None = None) -> Disposal:
    """Carry a disposal out; files count as stored long ago at ``at``, which is in two days unless said."""
    moment = at or timezone.now() + timedelta(days=2)
    carry_out(disposal.pk, clock=lambda: moment)
    return Disposal.objects.get(pk=disposal.pk)


def fates(disposal: Disposal) -> list[str]:
    """Return what became of each thing, in the order of the list."""
    return list(
        Fate.objects.filter(thing__disposal=disposal).order_by("thing__position").values_list("result", flat=True)
    )


def address(name, *arguments):
    return reverse(f"preservation:{name}", args=arguments)
