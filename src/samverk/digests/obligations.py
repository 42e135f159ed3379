"""What digests tell of obligations: that a day is near or has passed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _

from samverk.digests.kinds import WEEK, kind_on
from samverk.digests.tellers import Reader, Tiding
from samverk.followup.queries.reminded import Reminded, reminded
from samverk.followup.queries.wanted import Wanted, entrusted_to, secretariat_ids, wanted_from_user
from samverk.post.addresses import whole_address

SOURCE = "obligation"
Owners = dict[int, list[Reader]]
OfficeHolders = dict[tuple[str, int], list[Reader]]


def tell_of_obligations(readers: Sequence[Reader], on: date) -> Iterator[Tiding]:
    """Yield what is open and whose day is near or has passed, for everybody from whom it is wanted."""
    persons, organisations, bodies, offices = _owners(readers)
    wanted = Wanted(frozenset(persons), frozenset(organisations), frozenset(bodies), frozenset(offices))
    hands = _hands(readers, on)
    for row in reminded(wanted, until=on + timedelta(days=WEEK), also=hands):
        kind = kind_on(row.day, on)
        if kind is None:
            continue
        owners = (
            *persons.get(row.person_id or 0, ()),
            *organisations.get(row.organisation_id or 0, ()),
            *bodies.get(row.body_id or 0, ()),
            *offices.get((row.office_key, row.body_id or 0), ()),
        )
        told = dict.fromkeys(reader for reader in owners if _may_know(reader, row))
        told |= dict.fromkeys(hands.get(row.pk, ()))
        if told:
            yield from _tidings(tuple(told), row, kind, on)


def _owners(readers: Sequence[Reader]) -> tuple[Owners, Owners, Owners, OfficeHolders]:
    """Return who is told by the person, the organisation, the body and the office in a body that owes."""
    persons, organisations, bodies = Owners(), Owners(), Owners()
    offices: OfficeHolders = {}
    secretariats = secretariat_ids()
    for reader in readers:
        wanted = wanted_from_user(reader.user, reader.standing, secretariats)
        for owners, keys in ((persons, wanted.persons), (organisations, wanted.organisations), (bodies, wanted.bodies)):
            for key in keys:
                owners.setdefault(key, []).append(reader)
        for office in wanted.offices:
            offices.setdefault(office, []).append(reader)
    return persons, organisations, bodies, offices


def _hands(readers: Sequence[Reader], on: date) -> Owners:
    """Return what lies in the hands of readers though others owe it: to whom it is told besides, by obligation."""
    by_address = {reader.user.email: reader for reader in readers}
    found = Owners()
    for obligation_id, email in entrusted_to(by_address, on).values_list("obligation_id", "email"):
        found.setdefault(obligation_id, []).append(by_address[email])
    return found


def _may_know(reader: Reader, row: Reminded) -> bool:
    """Return whether the reader may open it: what is confidential is for the body that decided it."""
    return not row.is_confidential or row.decided_by in reader.standing.body_ids


def _tidings(readers: Sequence[Reader], row: Reminded, kind: str, on: date) -> Iterator[Tiding]:
    words = _("Something that stands under a confidential item") if row.is_confidential else row.what
    address = whole_address("followup:obligation", row.public_id)
    for reader in readers:
        yield Tiding(reader.user.pk, SOURCE, row.public_id, kind, row.day, words, address, is_late=row.day < on)
