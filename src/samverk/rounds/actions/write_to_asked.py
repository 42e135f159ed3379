"""Letters to those who were asked: once when the question is put, and as a reminder to those who said nothing."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.post.actions import send_letter, send_to_each
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.events import round_sent
from samverk.rounds.links import link_of
from samverk.rounds.messages import letter_of_invitation, letter_of_reminder
from samverk.rounds.models import Colleague, Round
from samverk.rounds.queries.answering import Recipient, silent, written_to_for
from samverk.rounds.queries.closing import reminder_due


@transaction.atomic
def invite_asked(question: Round, *, address: str, at: datetime, by: User) -> int:
    """Write to everybody who may answer, with the ``address`` to answer at; return how many letters went.

    Called again it writes to nobody twice.
    """
    recipients = written_to_for(question, question.asked.all(), timezone.localdate(at))
    sent = _write(question, recipients, "invitation", once="asked", address=address)
    if sent:
        transaction.on_commit(partial(round_sent.send, Round, round_ids=(question.pk,)))
    return sent


@transaction.atomic
def remind_silent(question: Round, *, address: str, at: datetime, by: User) -> int:
    """Remind those whose organisation has said nothing, at most once a day; return how many letters went.

    Raises ``RuleBroken("round-closed")`` where it is too late to answer.
    """
    if not question.takes_answers(at):
        raise RuleBroken("round-closed", question.public_id)
    sent = _remind(question, address, at)
    trail.note("round-reminded", question, by=by, letters=sent)
    return sent


@transaction.atomic
def remind_before_closing(question: Round, *, address: str, at: datetime) -> int:
    """Remind those who have said nothing, once for each of the round's days before its end; return the letters.

    Called again it writes to nobody twice, and for a round that is closed to nobody at all.
    """
    due = reminder_due(question, timezone.localdate(at)) if question.takes_answers(at) else ""
    if not due or not Round.objects.filter(pk=question.pk).exclude(reminded_for=due).update(reminded_for=due):
        return 0
    sent = _remind(question, address, at)
    if sent:
        trail.note("round-reminded", question, letters=sent)
    return sent


def _remind(question: Round, address: str, at: datetime) -> int:
    """Write to the silent and the colleagues they named, whoever asks for it at most once a day."""
    on, missing = timezone.localdate(at), list(silent(question))
    sent = _write(question, written_to_for(question, missing, on), "reminder", once=f"reminded {on}", address=address)
    named = Colleague.objects.filter(asked__in=[one.pk for one in missing], revoked_at=None)
    return sent + sum(_remind_colleague(one, on) for one in named.select_related("asked__round__body"))


def _remind_colleague(colleague: Colleague, on: date) -> bool:
    question = colleague.asked.round
    with translation.override(settings.LANGUAGE_CODE):
        subject, text = letter_of_reminder(question, "")
    letter = send_letter(
        colleague.email,
        to_name=colleague.name,
        subject=subject,
        text=text,
        kind="round-reminder",
        about=question,
        secret_part=link_of(colleague),
        once=f"round {question.public_id} reminded {on} {colleague.public_id}",
    )
    return letter is not None


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
