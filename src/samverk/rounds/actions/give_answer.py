"""Answering for an organisation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import partial

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.events import answer_given
from samverk.rounds.models import Answer, Asked, OptionAnswer, Round


@dataclass(frozen=True, slots=True)
class Said:
    """What is answered: ``options`` maps the id of an option to one of ``OptionAnswer.Says``."""

    position: str = ""
    number: Decimal | None = None
    text: str = ""
    options: Mapping[int, str] = field(default_factory=dict)
    comment: str = ""
    decided_by: str = ""


@transaction.atomic
def give_answer(
    asked: Asked, said: Said, *, at: datetime, by: User, on_behalf_of: str = "", place: int | None = None
) -> Answer:
    """Add an answer and return it; what was answered before stays behind it. Said twice, it is added once.

    ``place`` is which of the organisation's answers is given anew, ``None`` for one more where the quota lets it,
    else for the only one.

    Raises ``RuleBroken``: ``"round-closed"`` from the closing moment on, ``"quota-reached"`` where there is no place
    left, ``"answer-does-not-fit"`` where something else was asked.
    """
    _enter(asked.round_id, at)
    question = asked.round
    _refuse_unfit(question, said)
    latest = latest_of(asked)
    for former in latest.values():
        if _says(former) == said and place in (None, former.place):
            return former
    place = place or (1 if question.quota == 1 else len(latest) + 1)
    if not 1 <= place <= question.quota or place > len(latest) + 1:
        raise RuleBroken("quota-reached", question.public_id)
    version = latest[place].version + 1 if place in latest else 1
    answer = Answer.objects.create(
        asked=asked,
        place=place,
        version=version,
        position=said.position,
        number=said.number,
        text=said.text,
        comment=said.comment,
        decided_by=said.decided_by,
        given_at=at,
        given_by=by,
        on_behalf_of=on_behalf_of,
    )
    OptionAnswer.objects.bulk_create(
        OptionAnswer(answer=answer, option_id=option, says=says) for option, says in said.options.items()
    )
    _note(asked, answer, by, on_behalf_of)
    transaction.on_commit(partial(answer_given.send, Asked, asked_ids=(asked.pk,)))
    return answer


def latest_of(asked: Asked) -> dict[int, Answer]:
    """Return the answers that count, by place."""
    answers = asked.answers.order_by("place", "version").prefetch_related("options")
    return {answer.place: answer for answer in answers}


def _enter(round_id: int, at: datetime) -> None:
    """Wait for whoever answers or closes at the same moment; refuse if the round closed meanwhile."""
    in_time = Round.objects.filter(pk=round_id, state=Round.State.OPEN, closes_at__gt=at)
    if not in_time.update(revision=F("revision") + 1):
        raise RuleBroken("round-closed", str(round_id))


def _refuse_unfit(question: Round, said: Said) -> None:
    form = Round.Form
    options = set(question.options.values_list("pk", flat=True))
    says = set(said.options.values())
    fits = {
        form.POSITION: said.position in Answer.Position.values,
        form.INTEREST: said.position in Answer.Position.values,
        form.CHOICE: len(said.options) == 1 and set(said.options) <= options and says == {"yes"},
        form.OPTIONS: set(said.options) == options and says <= set(OptionAnswer.Says.values),
        form.NUMBER: said.number is not None,
        form.TEXT: bool(said.text.strip()),
    }
    if not fits[form(question.form)]:
        raise RuleBroken("answer-does-not-fit", question.public_id)


def _says(answer: Answer) -> Said:
    return Said(
        position=answer.position,
        number=answer.number,
        text=answer.text,
        options={row.option_id: row.says for row in answer.options.all()},
        comment=answer.comment,
        decided_by=answer.decided_by,
    )


def _note(asked: Asked, answer: Answer, by: User, on_behalf_of: str) -> None:
    trail.note(
        "round-answered",
        asked.round,
        by=by,
        on_behalf_of=on_behalf_of,
        organisation=asked.organisation.public_id,
        place=answer.place,
        version=answer.version,
    )
