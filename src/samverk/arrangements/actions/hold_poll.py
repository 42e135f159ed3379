"""Asking which day suits, and making a meeting of the day that was chosen."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.arrangements.models import DateOption, DatePoll
from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Body, Organisation
from samverk.meetings.actions.lifecycle import plan_meeting
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import ask_round, close_round, reopen_round
from samverk.rounds.models import Round


@transaction.atomic
def hold_poll(
    body: Body,
    *,
    question: str,
    spans: Iterable[Timespan],
    organisations: Iterable[Organisation],
    closes_at: datetime,
    at: datetime,
    by: User,
    kind: str = Meeting.Kind.ORDINARY,
    title: str = "",
    explanation: str = "",
) -> DatePoll:
    """Ask which of ``spans`` suits, and return the poll. Nobody is written to yet: see ``rounds.invite_asked``.

    Raises ``RuleBroken``: ``"day-in-the-past"`` and ``"ends-before-it-starts"`` for an option that cannot be,
    ``"options-missing"`` for fewer than two, and the codes of ``ask_round``.
    """
    ordered = _in_order(spans)
    for span in ordered:
        span.refuse_impossible(timezone.localdate(at))
    question_asked = ask_round(
        body,
        question=question,
        form=Round.Form.OPTIONS,
        organisations=organisations,
        options=[span.in_words() for span in ordered],
        closes_at=closes_at,
        at=at,
        by=by,
        explanation=explanation,
        purpose=DatePoll.PURPOSE,
    )
    poll = DatePoll.objects.create(round=question_asked, kind=kind, title=title)
    _offer(poll, ordered)
    return poll


@transaction.atomic
def choose_date(poll: DatePoll, chosen: DateOption, *, at: datetime, by: User) -> Meeting:
    """Close the poll with ``chosen`` and return the meeting that is planned for it: exactly one, ever.

    Raises ``RuleBroken``: ``"poll-settled"`` if a day was chosen already, ``"day-in-the-past"``, and the codes of
    ``plan_meeting``; then nothing is chosen.
    """
    if not DatePoll.objects.filter(pk=poll.pk, chosen=None).update(chosen=chosen):
        raise RuleBroken("poll-settled", poll.public_id)
    if chosen.poll_id != poll.pk:
        raise RuleBroken("answer-does-not-fit", poll.public_id)
    if chosen.on < timezone.localdate(at):
        raise RuleBroken("day-in-the-past", chosen.on.isoformat())
    question = Round.objects.select_for_update().select_related("body").get(pk=poll.round_id)
    if question.state == Round.State.OPEN:
        close_round(question, at=at, by=by)
    meeting = plan_meeting(
        question.body,
        on=chosen.on,
        last_on=chosen.last_on,
        starts_at=chosen.starts_at,
        ends_at=chosen.ends_at,
        kind=poll.kind,
        title=poll.title,
        by=by,
    )
    DatePoll.objects.filter(pk=poll.pk).update(meeting=meeting)
    trail.note("date-chosen", poll, by=by, option=chosen.option.public_id, meeting=meeting.public_id)
    return meeting


@transaction.atomic
def reopen_poll(poll: DatePoll, *, because: str, closes_at: datetime, at: datetime, by: User) -> None:
    """Take answers again, as long as no day was chosen.

    Raises ``RuleBroken("poll-settled")`` and the codes of ``reopen_round``.
    """
    if DatePoll.objects.select_for_update().get(pk=poll.pk).chosen_id is not None:
        raise RuleBroken("poll-settled", poll.public_id)
    reopen_round(poll.round, because=because, closes_at=closes_at, at=at, by=by)


def _offer(poll: DatePoll, spans: Sequence[Timespan]) -> None:
    DateOption.objects.bulk_create(
        DateOption(
            poll=poll,
            option=option,
            on=span.on,
            last_on=span.last_on,
            starts_at=span.starts_at,
            ends_at=span.ends_at,
        )
        for option, span in zip(poll.round.options.order_by("position"), spans, strict=True)
    )


def _in_order(spans: Iterable[Timespan]) -> Sequence[Timespan]:
    return sorted(set(spans), key=lambda span: (span.on, span.starts_at, span.last, span.ends_at))
