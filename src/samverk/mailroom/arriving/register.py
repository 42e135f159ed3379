"""Registering a message that was filed: once, with its files, as received."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.mailroom.arriving.files import message_name
from samverk.mailroom.models import Mail
from samverk.mailroom.models.mail import SECOND_THOUGHTS
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.registry.actions import register
from samverk.registry.entered import Brought, Direction, Entered, Party, Secrecy
from samverk.registry.models import Entry

State = Mail.State


@transaction.atomic
def register_mail(mail: Mail, *, at: datetime, by: User | None) -> Entry:
    """Register a message in the case where it is filed, and return the entry.

    Raises ``RuleBroken``: ``"mail-not-filed"`` if it was registered or taken back meanwhile, and the codes of
    ``registry.actions.register``.
    """
    rows = Mail.objects.select_for_update(of=("self",)).select_related("case__register__body", "original")
    held = rows.filter(pk=mail.pk, state=State.FILED).first()
    if held is None or held.case is None:
        raise RuleBroken("mail-not-filed", mail.public_id)
    entry = register(held.case, _entered(held, at), at=at, by=by, origin=f"mail {held.public_id}")
    filed = Mail.objects.filter(pk=held.pk, state=State.FILED)
    settled = {"settled_at": at, "settled_by": by.email if by is not None else ""}
    if not filed.update(state=State.REGISTERED, entry=entry, holds_back="", **settled):
        raise RuleBroken("mail-not-filed", mail.public_id)
    trail.note("mail-registered", held, by=by, entry=entry.public_id)
    return entry


def register_filed(mail_id: int, *, at: datetime) -> bool:
    """Register what a person filed, if nobody took it back within the time for that; return whether it was done.

    What the register refuses goes back to the queue, with the reason.
    """
    mail = Mail.objects.filter(pk=mail_id, state=State.FILED, filed_at__lte=at - SECOND_THOUGHTS).first()
    if mail is None:
        return False
    by = User.objects.filter(email=mail.filed_by).first()
    try:
        register_mail(mail, at=at, by=by)
    except RuleBroken as refused:
        same = Mail.objects.filter(pk=mail.pk, state=State.FILED, filed_at=mail.filed_at)
        same.update(state=State.WAITING, holds_back=refused.code)
        return False
    return True


def _entered(mail: Mail, at: datetime) -> Entered:
    assert mail.case is not None
    assert mail.day is not None
    secrecy = None
    if mail.secrecy_section:
        secrecy = Secrecy(
            mail.secrecy_section,
            mail.secrecy_assessed_by,
            timezone.localdate(at),
            hides_parties=mail.hides_parties,
            hides_what=mail.hides_what,
            is_provisional=mail.found_by != Mail.FoundBy.PERSON,
        )
    return Entered(
        what=mail.what,
        day=mail.day,
        direction=Direction.IN,
        sender=Party(mail.sender_as_entered, mail.sender_is_organisation),
        receiver=Party(mail.case.register.body.name, is_organisation=True),
        files=_files(mail),
        secrecy=secrecy,
    )


def _files(mail: Mail) -> tuple[Brought, ...]:
    """Return the message itself, and what was attached to it; pictures within the text lie in the message."""
    # A subject may tell what the register must not.
    name = message_name("" if mail.hides_what else mail.subject)
    attached = mail.files.filter(is_inline=False, stored_file__isnull=False).select_related("stored_file")
    return (
        Brought(mail.original, name),
        *(Brought(file.stored_file, file.name) for file in attached if file.stored_file is not None),
    )
