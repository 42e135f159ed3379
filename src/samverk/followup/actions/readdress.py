"""Saying who owes: where the clause named nobody, somebody who has left, or a network that rests."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation, Person
from samverk.followup.deriving import OwnerKind, office_key
from samverk.followup.models import Obligation
from samverk.followup.queries.resting import resting_ids
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Obligation.State
UNSETTLED = (State.PROPOSED, State.OPEN, State.REPORTED)


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who is to owe: an organisation, a body, a person, or an office within an organisation or body."""

    organisation: Organisation | None = None
    body: Body | None = None
    person: Person | None = None
    office: str = ""

    @property
    def kind(self) -> OwnerKind:
        if self.office:
            return OwnerKind.OFFICE
        if self.person is not None:
            return OwnerKind.PERSON
        return OwnerKind.BODY if self.body is not None else OwnerKind.ORGANISATION

    @property
    def is_somebody(self) -> bool:
        return any((self.organisation, self.body, self.person))


@transaction.atomic
def readdress(
    obligation: Obligation, to: Addressed, *, because: str, on: date, by: User, on_behalf_of: str = ""
) -> None:
    """Let somebody else owe it from now on; what was reported stays.

    Raises ``RuleBroken``: ``"nobody-addressed"``, ``"owner-resting"`` where ``to`` is a body that rests or has ended on
    ``on``, ``"obligation-not-open"`` if it was settled meanwhile.
    """
    if not to.is_somebody:
        raise RuleBroken("nobody-addressed", obligation.public_id)
    if to.body is not None and resting_ids([to.body.pk], on):
        raise RuleBroken("owner-resting", to.body.public_id)
    fields = {
        "owner_kind": to.kind,
        "organisation": to.organisation,
        "body": to.body,
        "person": to.person,
        "office": to.office[:120],
        "office_key": office_key(to.office) if to.office else "",
        "owner_by_hand": True,
    }
    if not Obligation.objects.filter(pk=obligation.pk, state__in=UNSETTLED).update(**fields):
        raise RuleBroken("obligation-not-open", obligation.public_id)
    trail.note(
        "obligation-readdressed",
        obligation,
        by=by,
        on_behalf_of=on_behalf_of,
        because=because,
        organisation=to.organisation.public_id if to.organisation else "",
        body=to.body.public_id if to.body else "",
        person=to.person.public_id if to.person else "",
        office=to.office,
    )
