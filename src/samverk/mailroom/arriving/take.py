"""Taking a message in: kept whole, once, and registered where it is certain to which case it belongs.

The house answers no message by itself: whoever writes automatically gets no answer, and no two machines write to each
other for ever.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from samverk.mailroom.arriving.files import kept_file
from samverk.mailroom.arriving.provisional import neutral_words, provisional_secrecy
from samverk.mailroom.arriving.register import register_mail
from samverk.mailroom.models import Mail, MailFile
from samverk.mailroom.queries.belonging import Belonging, belonging_of
from samverk.mailroom.reading import ReadMail, read_mail
from samverk.post.actions import take_bounces
from samverk.post.models import Letter
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken

Kind, State = Mail.Kind, Mail.State


def take(raw: bytes, *, source: str, received_at: datetime, at: datetime) -> Mail | None:
    """Take a message in and return it, or ``None`` if it was taken before.

    It is filed and registered where that is certain, and waits for a person where it is not. Raises the codes of
    ``read_mail``.
    """
    read = read_mail(raw)
    if Mail.objects.filter(key=read.key).exists():
        return None
    original = store_file(raw, media_type="message/rfc822")
    files = [kept_file(place, one) for place, one in enumerate(read.files, 1)]
    # What the sources are told must be stored for good.
    with transaction.atomic(durable=True):
        return _kept(read, original, files, source=source, received_at=received_at, at=at)


def _kept(
    read: ReadMail, original: StoredFile, files: Sequence[MailFile], *, source: str, received_at: datetime, at: datetime
) -> Mail | None:
    belongs = belonging_of(read)
    mail = Mail(**_said(read), original=original, source=source, received_at=received_at, taken_at=at)
    mail.answers, mail.case, mail.found_by = belongs.letter, belongs.case, belongs.found_by
    mail.body = belongs.case.register.body if belongs.case is not None else None
    mail.kind, mail.state = _kind_and_state(read, belongs)
    try:
        with transaction.atomic():
            mail.save(force_insert=True)
    except IntegrityError:
        if not Mail.objects.filter(key=read.key).exists():
            raise
        return None
    for file in files:
        file.mail = mail
    MailFile.objects.bulk_create(files)
    trail.note("mail-taken", mail, source=source, sha256=original.sha256)
    if belongs.is_certain and mail.state == State.WAITING and mail.kind == Kind.LETTER:
        _register(mail, at)
    return mail


def _kind_and_state(read: ReadMail, belongs: Belonging) -> tuple[str, str]:
    """Return what kind of message it is; what no person need look at is noted."""
    if read.bounce is not None:
        taken = take_bounces([read.bounce])
        return Kind.BOUNCE, State.WAITING if taken.strange else State.NOTED
    if read.message_id and Letter.objects.filter(message_id=read.message_id).exists():
        return Kind.OWN, State.NOTED
    if read.calendar is not None:
        is_ours = belongs.letter is not None or Letter.objects.filter(
            about_kind="meeting", about_id=read.calendar.meeting_id or "-"
        )
        return Kind.CALENDAR, State.NOTED if is_ours else State.WAITING
    if read.kind == Kind.AUTOMATIC:
        return read.kind, State.NOTED if belongs.letter is not None else State.WAITING
    return read.kind, State.WAITING


def _register(mail: Mail, at: datetime) -> None:
    """File the message where it belongs and register it; what stands against that is kept for the person."""
    secrecy = provisional_secrecy(mail, timezone.localdate(at))
    filed = {
        "state": State.FILED,
        "what": neutral_words(mail),
        "day": timezone.localdate(mail.received_at),
        "sender_as_entered": mail.sender,
        "secrecy_section": secrecy.section if secrecy else "",
        "secrecy_assessed_by": secrecy.assessed_by if secrecy else "",
        "hides_parties": secrecy is not None,
        "hides_what": secrecy is not None,
        "filed_at": at,
    }
    try:
        with transaction.atomic():
            Mail.objects.filter(pk=mail.pk).update(**filed)
            register_mail(mail, at=at, by=None)
    except RuleBroken as refused:
        Mail.objects.filter(pk=mail.pk).update(holds_back=refused.code)
    mail.refresh_from_db()


def _said(read: ReadMail) -> dict[str, object]:
    return {
        "key": read.key,
        "message_id": read.message_id,
        "sender_name": read.sender_name,
        "sender_address": read.sender_address,
        "subject": read.subject,
        "sent_at": read.sent_at,
        "text": read.text,
        "text_is_cut": read.text_is_cut,
        "says_confidential": read.says_confidential,
        "said_to_invitation": read.calendar.said if read.calendar is not None else "",
    }
