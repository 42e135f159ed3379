"""Handing a letter to the mail server."""

from email.utils import make_msgid
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMessage
from django.db.models import F
from django.utils import timezone

from samverk.post.models import Letter
from samverk.records.queries.content import content_of

State = Letter.State
MOST_ATTEMPTS = 5


def carry(letter_id: int) -> str:
    """Send the letter if it still waits; return its state."""
    waiting = Letter.objects.filter(pk=letter_id, state=State.QUEUED)
    letter = waiting.first()
    if letter is None:
        return Letter.objects.values_list("state", flat=True).get(pk=letter_id)
    if not waiting.filter(attempts=letter.attempts).update(attempts=F("attempts") + 1):
        return letter.state
    letter.message_id = letter.message_id or make_msgid()
    try:
        _message(letter).send()
    except SMTPRecipientsRefused as refused:
        return _settled(letter, State.BOUNCED, because=str(refused)[:400])
    except (SMTPException, OSError) as error:
        if letter.attempts + 1 >= MOST_ATTEMPTS:
            return _settled(letter, State.FAILED, because=str(error)[:400])
        raise
    return _settled(letter, State.SENT)


def _message(letter: Letter) -> EmailMessage:
    text = f"{letter.text}\n\n{letter.secret_part}" if letter.secret_part else letter.text
    message = EmailMessage(
        letter.subject,
        text,
        to=[letter.to_address],
        headers={"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
    )
    for enclosure in letter.enclosures.select_related("stored_file"):
        message.attach(enclosure.name, content_of(enclosure.stored_file), enclosure.stored_file.media_type)
    if letter.calendar:
        message.attach("invite.ics", letter.calendar, "text/calendar; method=REQUEST")
    return message


def _settled(letter: Letter, state: str, *, because: str = "") -> str:
    now = timezone.now()
    Letter.objects.filter(pk=letter.pk).update(
        state=state,
        message_id=letter.message_id,
        sent_at=now if state == State.SENT else None,
        secret_part="",
        refused_because=because,
    )
    return state
