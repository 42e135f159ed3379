"""Putting what each member owes as one question to all of them."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from samverk.accounts.models import User
from samverk.accounts.signed_links import end_of
from samverk.directory.models import Organisation
from samverk.followup.models import Obligation
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import ask_round, close_round
from samverk.rounds.actions.ask import About
from samverk.rounds.models import Round

State = Obligation.State
RUNNING = (State.OPEN, State.REPORTED)
PURPOSE, ABOUT = "followup", "obligation"
LONGEST_QUESTION = 300
# How long the members get where the clause names no day that is still to come.
USUAL = timedelta(days=28)


@transaction.atomic
def ask_set(obligation: Obligation, *, form: str, closes_at: datetime, at: datetime, by: User) -> Round:
    """Put the question of a set to each organisation that still owes an answer; return the round.

    Nobody is written to yet. Raises ``RuleBroken``: ``"not-a-set"`` where it is not owed by each member because a body
    said so, ``"set-asked-already"`` where somebody else came first, and the codes of ``ask_round``.
    """
    clause = obligation.clause
    body = clause.meeting.body if clause is not None else None
    if clause is None or body is None or not obligation.each:
        raise RuleBroken("not-a-set", obligation.public_id)
    rows = list(_of_the_set(obligation).filter(organisation__isnull=False).select_for_update())
    if any(row.asked_id for row in rows):
        raise RuleBroken("set-asked-already", obligation.public_id)
    owing = {row.organisation_id: row for row in rows if row.organisation_id and row.state == State.OPEN}
    made = ask_round(
        body,
        question=_short(obligation.what),
        explanation=obligation.what if len(obligation.what) > LONGEST_QUESTION else "",
        form=form,
        organisations=Organisation.objects.filter(pk__in=owing),
        closes_at=closes_at,
        at=at,
        by=by,
        purpose=PURPOSE,
        about=About(kind=ABOUT, public_id=obligation.public_id),
    )
    for asked in made.asked.all():
        row = owing[asked.organisation_id]
        if not Obligation.objects.filter(pk=row.pk, asked=None).update(asked=asked):
            raise RuleBroken("set-asked-already", obligation.public_id)
    trail.note("obligation-set-asked", obligation, by=by, round=made.public_id)
    return made


def usual_end(obligation: Obligation, at: datetime) -> datetime:
    """Return when the question should close: at the end of the day on which it is due, if that is still to come."""
    if obligation.due_on is not None and end_of(obligation.due_on) > at:
        return end_of(obligation.due_on)
    return at + USUAL


def close_round_of(obligation: Obligation, *, at: datetime, by: User) -> None:
    """Close the question of a set that is closed, as part of the caller's act; one that is over stays as it is."""
    running = Round.objects.filter(asked__obligations__in=_of_the_set(obligation), state=Round.State.OPEN)
    for question in running.distinct():
        close_round(question, at=at, by=by)


def _of_the_set(obligation: Obligation) -> QuerySet[Obligation]:
    return Obligation.objects.filter(clause=obligation.clause_id, each=True, part=obligation.part)


def _short(what: str) -> str:
    return what if len(what) <= LONGEST_QUESTION else what[: LONGEST_QUESTION - 1].rstrip() + "…"
