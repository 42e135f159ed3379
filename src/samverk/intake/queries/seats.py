"""As whom somebody may propose: for a municipality they sit for, themselves or in a principal's place."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samverk.accounts.standing import Seat, Standing
from samverk.directory.models import Organisation


@dataclass(frozen=True)
class Capacity:
    """``on_behalf_of`` is the e-mail address of the principal, empty for oneself."""

    organisation: Organisation | None
    on_behalf_of: str
    label: str


def capacities(standing: Standing) -> dict[str, Capacity]:
    """Return the capacities by a key that may stand in a form, own ones first; at least one. One query."""
    seats = [seat for seat in standing.held if seat.seat != Seat.GUEST]
    organisations = Organisation.objects.in_bulk({seat.organisation_id for seat in seats if seat.organisation_id})
    found: dict[str, Capacity] = {}
    for seat in seats:
        organisation = organisations.get(seat.organisation_id or 0)
        key = f"{organisation.public_id if organisation else ''} {seat.on_behalf_of}"
        found[key] = Capacity(organisation, seat.on_behalf_of, _label(organisation, seat.on_behalf_of))
    return found or {"": Capacity(None, "", _("Yourself"))}


def _label(organisation: Organisation | None, on_behalf_of: str) -> str:
    told = {"organisation": organisation.name if organisation else "", "principal": on_behalf_of}
    if on_behalf_of and organisation:
        return _("%(organisation)s, on behalf of %(principal)s") % told
    if on_behalf_of:
        return _("On behalf of %(principal)s") % told
    return organisation.name if organisation else _("Yourself")
