"""Answering for an organisation."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F, Q

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions.said import Said, refuse_unfit, said_in
from samverk.rounds.events import answer_given
from samverk.rounds.models import Answer, Asked, Colleague, OptionAnswer, Round


@transaction.atomic
def give_answer(
    asked: Asked,
    said: Said,
    *,
    at: datetime,
    by: User | Colleague,
    on_behalf_of: str = "",
    place: int | None = None,
) -> Answer:
    """Add an answer and return it; what was answered before stays behind it. Said twice, it is added once.

    ``place`` is which of the organisation's answers is given anew, ``None`` for one more where the quota lets it,
    else for the only one. Where the round takes late answers, one after its end is marked.

    Raises ``RuleBroken``: ``"round-closed"`` from the closing moment on, ``"quota-reached"`` where there is no place
    left, ``"answer-does-not-fit"`` where something else was asked, ``"colleague-revoked"`` for a colleague whose link
    was taken back.
    """
    question = _entered(asked.round_id, at)
    refuse_unfit(question, said)
    _refuse_revoked(by)
    latest = latest_of(asked)
    for former in latest.values():
        if said_in(former) == said and place in (None, former.place):
            return former
    place = place or (1 if question.quota == 1 else len(latest) + 1)
    if not 1 <= place <= question.quota or place > len(latest) + 1:
        raise RuleBroken("quota-reached", question.public_id)
    answer = Answer(asked=asked, place=place, version=latest[place].version + 1 if place in latest else 1)
    answer.given_at, answer.is_late, answer.on_behalf_of = at, at >= question.closes_at, on_behalf_of
    _store(answer, said, by)
    _note(asked, answer, by)
    transaction.on_commit(partial(answer_given.send, Asked, asked_ids=(asked.pk,)))
    return answer


def latest_of(asked: Asked) -> dict[int, Answer]:
    """Return the answers that count, by place."""
    answers = asked.answers.order_by("place", "version").select_related("stored_file").prefetch_related("options")
    return {answer.place: answer for answer in answers}


def _entered(round_id: int, at: datetime) -> Round:
    """Wait for whoever answers or closes at the same moment; refuse if the round closed meanwhile."""
    in_time = Round.objects.filter(Q(closes_at__gt=at) | Q(takes_late=True), pk=round_id, state=Round.State.OPEN)
    if not in_time.update(revision=F("revision") + 1):
        raise RuleBroken("round-closed", str(round_id))
    return Round.objects.get(pk=round_id)


def _refuse_revoked(by: User | Colleague) -> None:
    """Refuse a colleague whose link was taken back meanwhile; who takes it back waits in the same queue."""
    if isinstance(by, Colleague) and not Colleague.objects.filter(pk=by.pk, revoked_at=None).exists():
        raise RuleBroken("colleague-revoked", by.public_id)


def _note(asked: Asked, answer: Answer, by: User | Colleague) -> None:
    trail.note(
        "round-answered",
        asked.round,
        by=by,
        on_behalf_of=answer.on_behalf_of,
        organisation=asked.organisation.public_id,
        place=answer.place,
        version=answer.version,
    )


def _store(answer: Answer, said: Said, by: User | Colleague) -> None:
    for name in ("position", "number", "title", "text", "file_name", "comment", "decided_by"):
        setattr(answer, name, getattr(said, name))
    answer.stored_file = said.file
    if isinstance(by, Colleague):
        answer.colleague = by
    else:
        answer.given_by = by
    answer.save(force_insert=True)
    rows = [OptionAnswer(answer=answer, option_id=option, says=says) for option, says in said.options.items()]
    ranked = enumerate(said.ranks, 1)
    rows += [OptionAnswer(answer=answer, option_id=option, says="yes", rank=rank) for rank, option in ranked]
    OptionAnswer.objects.bulk_create(rows)
