"""From whom what is owed is wanted: the keys by which a person, a municipality or a body is found in one index each."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from samverk.accounts.access import Somebody
from samverk.accounts.models import User
from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Organisation
from samverk.followup.deriving import office_key
from samverk.followup.models import Entrusting


@dataclass(frozen=True, slots=True)
class Wanted:
    """Primary keys of the people somebody is or acts for, the organisations they sit for, and the bodies they lead.

    ``offices`` are those they hold in bodies that others lead: the key of the office, and the body.
    """

    persons: frozenset[int] = frozenset()
    organisations: frozenset[int] = frozenset()
    bodies: frozenset[int] = frozenset()
    offices: frozenset[tuple[str, int]] = frozenset()

    def parts(self) -> Iterator[Q]:
        """Yield a condition for each kind, none where there is nobody, each answered by its own indexes: what somebody
        owes themselves, by name or by an office; what their organisations do; and the bodies they lead.

        Who is named beside an office held it once: the office owes, and whoever holds it now.
        """
        if self.persons or self.offices:
            held = (Q(office_key=key, body=body) for key, body in sorted(self.offices))
            yield reduce(or_, held, Q(person__in=self.persons, office_key=""))
        if self.organisations:
            yield Q(organisation__in=self.organisations)
        if self.bodies:
            yield Q(body__in=self.bodies)


def wanted_of(standing: Standing) -> Wanted:
    """Return from whom it is wanted what somebody with this standing does; a guest's seat obliges to nothing."""
    seats = [held for held in standing.held if held.seat != Seat.GUEST]
    led = frozenset(held.body_id for held in seats if held.seat == Seat.CHAIR)
    return Wanted(
        persons=frozenset(held.person_id for held in seats),
        organisations=frozenset(held.organisation_id for held in seats if held.organisation_id is not None),
        bodies=led,
        offices=frozenset(
            (office_key(held.role), held.body_id) for held in seats if held.role and held.body_id not in led
        ),
    )


def wanted_from_user(user: Somebody, standing: Standing, secretariats: frozenset[int]) -> Wanted:
    """Return from whom it is wanted what ``user`` does: a secretary does what the secretariat owes as well."""
    wanted = wanted_of(standing)
    if not (isinstance(user, User) and user.role == User.Role.SECRETARY):
        return wanted
    return replace(wanted, organisations=wanted.organisations | secretariats)


def secretariat_ids() -> frozenset[int]:
    """Return the organisations that are the secretariat."""
    return frozenset(Organisation.objects.filter(kind=Organisation.Kind.SECRETARIAT).values_list("pk", flat=True))


def entrusted_to(emails: Collection[str], on: date) -> QuerySet[Entrusting]:
    """Return what is in the hands of those with these addresses on the day."""
    return Entrusting.objects.filter(email__in=emails, until__gte=on, revoked_at=None)


def entrusted(obligation_ids: Collection[int], on: date) -> dict[int, list[Entrusting]]:
    """Return in whose hands obligations are on the day, by obligation; with one query."""
    found: dict[int, list[Entrusting]] = {}
    rows = Entrusting.objects.filter(obligation__in=obligation_ids, until__gte=on, revoked_at=None)
    for row in rows.order_by("id"):
        found.setdefault(row.obligation_id, []).append(row)
    return found


def acts_for(standing: Standing) -> list[str]:
    """Return the names of those for whom somebody acts as a delegate, from A to Ö."""
    addresses = {held.on_behalf_of for held in standing.held if held.on_behalf_of}
    return [str(user) for user in User.objects.filter(email__in=addresses).order_by("name", "email")]
