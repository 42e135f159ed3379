"""A mandate that must be there."""

from datetime import date

from django.db import transaction

from samverk.directory.actions.fields import set_changed
from samverk.directory.models import Body, Mandate, Organisation, Person


@transaction.atomic
def ensure_mandate(
    person: Person,
    *,
    organisation: Organisation | None = None,
    body: Body | None = None,
    role: str = "",
    seat: str = "",
    party: str = "",
    holds_from: date | None = None,
    holds_to: date | None = None,
) -> Mandate:
    """Return the person's mandate with this organisation, body, role and first day; make it if there is none.

    Somebody with a body and no ``seat`` is a member of it. A last day that is known now is set; called again with the
    same words it changes nothing.
    """
    seat = seat or (Mandate.Seat.MEMBER if body else "")
    mandate, is_new = Mandate.objects.get_or_create(
        person=person,
        organisation=organisation,
        body=body,
        role=role,
        holds_from=holds_from,
        defaults={"seat": seat, "party": party, "holds_to": holds_to},
    )
    if not is_new:
        set_changed(mandate, {"seat": seat, "party": party, "holds_to": holds_to})
    return mandate
