"""Outside bodies, whom one reaches there, and what came from them."""

from datetime import date
from typing import Any

from django.db import transaction

from samverk.accounts.models import User
from samverk.contacts.models import ContactPerson, ReportBack
from samverk.directory.models import Organisation
from samverk.directory.naming import name_key
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def add_party(name: str, *, kind: str, by: User) -> Organisation:
    """Put an outside body into the directory and return it; one of this name that is there already is returned.

    Raises ``RuleBroken("party-is-member")`` for the name of a member municipality.
    """
    known = Organisation.objects.filter(key=name_key(name)).first()
    if known is not None:
        if known.is_member:
            raise RuleBroken("party-is-member", name)
        return known
    made = Organisation.objects.create(name=" ".join(name.split()), kind=kind)
    trail.note("party-added", made, by=by, name=made.name)
    return made


@transaction.atomic
def add_contact(organisation: Organisation, *, name: str, by: User, **fields: str) -> ContactPerson:
    """Note whom one reaches at an outside body and return them; noted twice they are one."""
    contact, is_new = ContactPerson.objects.get_or_create(
        organisation=organisation, name=name, ended_on=None, defaults=fields
    )
    if is_new:
        trail.note("contact-added", contact, by=by)
    return contact


@transaction.atomic
def end_contact(contact: ContactPerson, *, on: date, by: User) -> None:
    """Let somebody be no contact any more; raises ``RuleBroken("contact-ended")`` if they are none already."""
    if not ContactPerson.objects.filter(pk=contact.pk, ended_on=None).update(ended_on=on):
        raise RuleBroken("contact-ended", contact.public_id)
    trail.note("contact-ended", contact, by=by)


@transaction.atomic
def note_report(organisation: Organisation, *, by: User, **fields: Any) -> ReportBack:
    """Note what came from an outside body, with its source, and return it; noted twice it is one.

    Raises ``RuleBroken("source-missing")`` where nobody says how it came.
    """
    if not fields["source"].strip():
        raise RuleBroken("source-missing")
    same = {name: fields[name] for name in ("on", "text", "source")}
    rest = {name: value for name, value in fields.items() if name not in same}
    report, is_new = ReportBack.objects.get_or_create(
        organisation=organisation, **same, defaults=rest | {"noted_by": by}
    )
    if is_new:
        trail.note("report-back-noted", report, by=by)
    return report
