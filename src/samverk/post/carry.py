"""Handing a letter to the mail server: at most once, and never forgotten.

The connection is opened before the letter is claimed, so that a server that is away costs nothing but a pause. From
the claim until the answer is stored the letter is *sending*. A worker that dies in between leaves it so; after
``ANSWER_WITHIN`` it is *in doubt*, since nobody can tell whether the server took it, and waits for a person.
"""

from datetime import datetime, timedelta
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, QuerySet

from samverk.post.message import message_of, new_message_id
from samverk.post.models import Letter
from samverk.records.refusal import RuleBroken

State = Letter.State
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
ANSWER_WITHIN = timedelta(minutes=15)


def carry(letter_id: int, *, at: datetime) -> datetime | None:
    """Send the letter if its time has come; return when to look at it again, or ``None`` once it is settled."""
    letter = Letter.objects.get(pk=letter_id)
    if letter.state == State.SENDING:
        return _wait_for_answer(letter, at)
    if letter.state != State.QUEUED:
        return None
    if letter.not_before is not None and letter.not_before > at:
        return letter.not_before
    connection = get_connection()
    try:
        connection.open()
        return _hand_over(letter, connection, at)
    except (SMTPException, OSError) as error:
        letter.attempts += 1
        return _try_later(letter, at, because=str(error))
    finally:
        connection.close()


def _hand_over(letter: Letter, connection: BaseEmailBackend, at: datetime) -> datetime | None:
    letter.message_id = letter.message_id or new_message_id()
    try:
        message = message_of(letter, connection)
        message.message()
    except (RuleBroken, ValueError) as wrong:
        # A file that is gone, or an address that no message can carry: trying again would change nothing.
        _settle(letter, State.FAILED, because=str(wrong))
        return None
    waiting = Letter.objects.filter(pk=letter.pk, state=State.QUEUED, attempts=letter.attempts)
    claim = {"state": State.SENDING, "claimed_at": at, "attempts": F("attempts") + 1}
    if not waiting.update(**claim, message_id=letter.message_id):
        return None
    letter.attempts += 1
    return _send(letter, message, at)


def _send(letter: Letter, message: EmailMessage, at: datetime) -> datetime | None:
    try:
        message.send()
    except SMTPRecipientsRefused as refused:
        code, _answer = next(iter(refused.recipients.values()), (550, b""))
        return _refused(letter, at, code=code, because=str(refused), for_good=State.BOUNCED)
    except SMTPResponseException as refused:
        for_good = State.BOUNCED if isinstance(refused, SMTPDataError) else State.FAILED
        return _refused(letter, at, code=refused.smtp_code, because=str(refused), for_good=for_good)
    except (SMTPException, OSError) as error:
        # The line broke off: whether the server had taken the letter, nobody here knows.
        _settle(letter, State.IN_DOUBT, because=str(error))
    else:
        _settle(letter, State.SENT, sent_at=at)
    return None


def _refused(letter: Letter, at: datetime, *, code: int, because: str, for_good: str) -> datetime | None:
    """Try later what was refused for now (4xx), and settle what was refused for good (5xx)."""
    if 400 <= code < 500:
        return _try_later(letter, at, because=because)
    _settle(letter, for_good, because=because)
    return None


def _try_later(letter: Letter, at: datetime, *, because: str) -> datetime | None:
    if letter.attempts > len(PAUSES):
        _settle(letter, State.FAILED, because=because)
        return None
    again_at = at + PAUSES[letter.attempts - 1]
    _unsettled(letter).update(
        state=State.QUEUED,
        not_before=again_at,
        claimed_at=None,
        attempts=letter.attempts,
        refused_because=because[:400],
    )
    return again_at


def _wait_for_answer(letter: Letter, at: datetime) -> datetime | None:
    assert letter.claimed_at is not None
    if at < letter.claimed_at + ANSWER_WITHIN:
        return letter.claimed_at + ANSWER_WITHIN
    _settle(letter, State.IN_DOUBT, because="no answer was heard")
    return None


def _settle(letter: Letter, state: str, *, because: str = "", sent_at: datetime | None = None) -> None:
    _unsettled(letter).update(state=state, sent_at=sent_at, secret_part="", refused_because=because[:400])


def _unsettled(letter: Letter) -> QuerySet[Letter]:
    return Letter.objects.filter(pk=letter.pk, state__in=(State.QUEUED, State.SENDING))
