"""An organisation that must be there."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.actions.fields import set_changed
from samverk.directory.models import Organisation, OrganisationName
from samverk.directory.naming import name_key


@transaction.atomic
def ensure_organisation(
    name: str,
    *,
    kind: Organisation.Kind = Organisation.Kind.OTHER,
    code: str = "",
    is_member: bool = False,
    member_from: date | None = None,
    member_to: date | None = None,
    names: Iterable[NameInTime | str] = (),
) -> Organisation:
    """Return the organisation with this code, or else this name; make it if there is none.

    ``names`` are its other names. Called again with the same words it changes nothing.
    """
    organisation = Organisation.objects.filter(code=code).first() if code else None
    organisation = organisation or Organisation.objects.filter(key=name_key(name)).first()
    fields = {"kind": kind, "code": code, "is_member": is_member, "member_from": member_from, "member_to": member_to}
    if organisation is None:
        organisation = Organisation.objects.create(name=name, **fields)
    else:
        set_changed(organisation, fields)
    ensure_names(OrganisationName, organisation, names, owner_field="organisation")
    return organisation
