"""What becomes of a set while its question is answered, closed, or opened again."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from samverk.followup.answer_words import words_of
from samverk.followup.models import Obligation, Report
from samverk.records import trail
from samverk.rounds.models import Answer, Round

State = Obligation.State
RUNNING = (State.OPEN, State.REPORTED)


def report_answers(asked_ids: Sequence[int]) -> int:
    """Let every answer given be the report of whoever owed it; return how many reports are new.

    A changed answer stands beside the one before. Done again, or by two workers at once, it changes nothing.
    """
    answers = Answer.objects.filter(asked__in=asked_ids, asked__obligations__isnull=False).distinct()
    related = ("asked", "given_by", "colleague")
    ordered = answers.select_related(*related).prefetch_related("options__option").order_by("given_at", "pk")
    return sum(_report(obligation, answer) for answer in ordered for obligation in answer.asked.obligations.all())


def follow_reopened(round_ids: Sequence[int]) -> int:
    """Let the sets whose questions take answers again be due when these close; return how many obligations are."""
    count = 0
    for question in Round.objects.filter(pk__in=round_ids, state=Round.State.OPEN):
        # The first moment that is too late is the midnight after the last day.
        last = timezone.localdate(question.closes_at - timedelta(seconds=1))
        waiting = Obligation.objects.filter(asked__round=question, state=State.OPEN)
        count += waiting.exclude(due_kind=Obligation.Due.DAY, due_on=last).update(
            due_kind=Obligation.Due.DAY, due_on=last, due_precision="day", due_meeting=None, due_by_hand=True
        )
    return count


def _report(obligation: Obligation, answer: Answer) -> bool:
    if Report.objects.filter(obligation=obligation, answer=answer).exists():
        return False
    try:
        with transaction.atomic():
            if not Obligation.objects.filter(pk=obligation.pk, state__in=RUNNING).update(state=State.REPORTED):
                return False
            Report.objects.create(
                obligation=obligation,
                text=words_of(answer),
                by=answer.given_by,
                on_behalf_of=answer.on_behalf_of,
                stored_file=answer.stored_file,
                file_name=answer.file_name,
                answer=answer,
            )
            giver = answer.given_by or answer.colleague
            trail.note(
                "obligation-reported", obligation, by=giver, on_behalf_of=answer.on_behalf_of, answer=answer.public_id
            )
    except IntegrityError:
        # Another worker reported the same answer at the same moment.
        return False
    return True
