"""Closing a round, and opening it again."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F, Q

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions.give_feedback import give_feedback
from samverk.rounds.events import round_closed, round_reopened
from samverk.rounds.models import Round

State = Round.State


@transaction.atomic
def close_round(question: Round, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Take no more answers, and tell whoever was promised the result.

    Raises ``RuleBroken("round-closed")`` if somebody else came first.
    """
    is_open = Round.objects.filter(pk=question.pk, state=State.OPEN)
    if not is_open.update(state=State.CLOSED, closed_at=at):
        raise RuleBroken("round-closed", question.public_id)
    _is_closed(question, by, on_behalf_of)


@transaction.atomic
def close_if_over(question: Round, *, at: datetime) -> bool:
    """Close a round whose last moment has passed by ``at``, as of that moment; return whether that was still to do.

    One that takes late answers stays open until a person closes it.
    """
    is_over = Round.objects.filter(pk=question.pk, state=State.OPEN, takes_late=False, closes_at__lte=at)
    if not is_over.update(state=State.CLOSED, closed_at=F("closes_at")):
        return False
    _is_closed(question, None, "")
    return True


@transaction.atomic
def reopen_round(question: Round, *, because: str, closes_at: datetime, at: datetime, by: User) -> None:
    """Take answers again until ``closes_at``; the answers so far stay, and may be changed.

    Raises ``RuleBroken``: ``"closes-in-the-past"``, ``"reason-missing"``, ``"round-open"`` if it still takes answers.
    """
    if closes_at <= at:
        raise RuleBroken("closes-in-the-past", closes_at.isoformat())
    if not because.strip():
        raise RuleBroken("reason-missing", question.public_id)
    over = Round.objects.filter(Q(state=State.CLOSED) | Q(closes_at__lte=at), pk=question.pk)
    if not over.update(state=State.OPEN, closed_at=None, closes_at=closes_at, reopened_because=because.strip()):
        raise RuleBroken("round-open", question.public_id)
    question.refresh_from_db(fields=("state", "closed_at", "closes_at", "reopened_because"))
    trail.note("round-reopened", question, by=by, because=because.strip(), closes_at=closes_at.isoformat())
    transaction.on_commit(partial(round_reopened.send, Round, round_ids=(question.pk,)))


def _is_closed(question: Round, by: User | None, on_behalf_of: str) -> None:
    question.refresh_from_db(fields=("state", "closed_at"))
    trail.note("round-closed", question, by=by, on_behalf_of=on_behalf_of)
    give_feedback(question)
    transaction.on_commit(partial(round_closed.send, Round, round_ids=(question.pk,)))
