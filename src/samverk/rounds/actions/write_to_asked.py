"""Letters to those who were asked: once when the question is put, and as a reminder to those who said nothing."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.post.actions import send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.messages import letter_of_invitation, letter_of_reminder
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import Recipient, silent, written_to


@transaction.atomic
def invite_asked(question: Round, *, address: str, at: datetime, by: User) -> int:
    """Write to everybody who may answer, with the ``address`` to answer at; return how many letters went.

    Called again it writes to nobody twice.
    """
    asked = set(question.asked.values_list("organisation_id", flat=True))
    recipients = written_to(question.body_id, asked, timezone.localdate(at))
    return _write(question, recipients, "invitation", once="asked", address=address)


@transaction.atomic
def remind_silent(question: Round, *, address: str, at: datetime, by: User) -> int:
    """Remind those whose organisation has said nothing, at most once a day; return how many letters went.

    Raises ``RuleBroken("round-closed")`` where it is too late to answer.
    """
    if not question.takes_answers(at):
        raise RuleBroken("round-closed", question.public_id)
    on = timezone.localdate(at)
    missing = set(silent(question).values_list("organisation_id", flat=True))
    recipients = written_to(question.body_id, missing, on)
    sent = _write(question, recipients, "reminder", once=f"reminded {on}", address=address)
    trail.note("round-reminded", question, by=by, letters=sent)
    return sent


@transaction.atomic
def remind_before_closing(question: Round, *, address: str, at: datetime) -> int:
    """Remind, once, those whose organisation has said nothing while the end draws near; return the letters that went.

    Called again it writes to nobody twice, and for a round that is closed to nobody at all.
    """
    if not question.takes_answers(at):
        return 0
    missing = set(silent(question).values_list("organisation_id", flat=True))
    recipients = written_to(question.body_id, missing, timezone.localdate(at))
    sent = _write(question, recipients, "reminder", once="closing soon", address=address)
    if sent:
        trail.note("round-reminded", question, letters=sent)
    return sent


def _write(question: Round, recipients: Iterable[Recipient], kind: str, *, once: str, address: str) -> int:
    word = letter_of_reminder if kind == "reminder" else letter_of_invitation
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = word(question, address)
    return send_to_each(
        ((recipient.user.email, recipient.user.name) for recipient in recipients),
        subject=subject,
        text=text,
        kind=f"round-{kind}",
        about=question,
        once=f"round {question.public_id} {once}",
    )
