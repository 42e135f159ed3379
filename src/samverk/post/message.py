"""A letter as the mail server gets it."""

from email.utils import make_msgid

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

from samverk.post.models import Letter
from samverk.records.queries.content import content_of

CONSOLE = "django.core.mail.backends.console.EmailBackend"


def new_message_id() -> str:
    """Return a name for a message that nobody can guess, in the domain of our sender."""
    return make_msgid(domain=settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost")


def message_of(letter: Letter, connection: BaseEmailBackend) -> EmailMultiAlternatives:
    """Return the message to hand over ``connection``: the text, the invitation as its other form, what is enclosed."""
    message = EmailMultiAlternatives(
        letter.subject,
        _text(letter),
        to=[letter.to_address],
        reply_to=_where_answers_go(),
        headers=_headers(letter),
        connection=connection,
    )
    for enclosure in letter.enclosures.select_related("stored_file"):
        message.attach(enclosure.name, content_of(enclosure.stored_file), enclosure.stored_file.media_type)
    if letter.calendar:
        # RFC 6047: the method of the part is that of the calendar in it, else calendars do not look into it.
        message.attach_alternative(letter.calendar, f"text/calendar; method={_method(letter.calendar)}")
    return message


def _where_answers_go() -> list[str]:
    """Return the address that the house reads; without one, answers go to the sender, as ever."""
    read_here = settings.INCOMING_MAIL.address
    return [read_here] if read_here else []


def _headers(letter: Letter) -> dict[str, str]:
    headers = {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"}
    if letter.unsubscribe:
        headers["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def _text(letter: Letter) -> str:
    if not letter.secret_part:
        return letter.text
    if settings.EMAIL_BACKEND == CONSOLE and not settings.DEBUG:
        # Without a mail server letters are printed, and what is printed ends in a log.
        left_out = _("(What lets somebody in stands in the letter alone, and is not printed.)")
        return f"{letter.text}\n\n{left_out}"
    return f"{letter.text}\n\n{letter.secret_part}"


def _method(calendar: str) -> str:
    lines = (line for line in calendar.splitlines() if line.upper().startswith("METHOD:"))
    return next(lines, "METHOD:REQUEST").partition(":")[2].strip().upper()
