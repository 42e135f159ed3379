"""Putting a question."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Asked, Option, Round

WITH_OPTIONS = frozenset({Round.Form.CHOICE, Round.Form.OPTIONS})


@transaction.atomic
def ask_round(
    body: Body,
    *,
    question: str,
    form: str,
    organisations: Iterable[Organisation],
    closes_at: datetime,
    at: datetime,
    by: User,
    options: Iterable[str] = (),
    explanation: str = "",
    unit: str = "",
    quota: int = 1,
    is_blind: bool = False,
    purpose: str = "",
) -> Round:
    """Put a question to ``organisations`` and return it. Nobody is written to yet: see ``invite_asked``.

    Raises ``RuleBroken``: ``"closes-in-the-past"``, ``"nobody-to-ask"``, ``"options-missing"`` where the form lets
    choose and there are fewer than two different options, ``"one-answer-only"`` where more than one is wanted in
    another form than words.
    """
    asked = {organisation.pk: organisation for organisation in organisations}
    labels = list(dict.fromkeys(label.strip() for label in options if label.strip())) if form in WITH_OPTIONS else []
    _refuse_unfit(form, asked, labels, closes_at=closes_at, at=at, quota=quota)
    made = Round(body=body, question=question, explanation=explanation, form=form, unit=unit, quota=quota)
    made.is_blind, made.purpose = is_blind, purpose
    made.opened_at, made.closes_at, made.asked_by = at, closes_at, by
    made.save(force_insert=True)
    Option.objects.bulk_create(Option(round=made, position=place, label=label) for place, label in enumerate(labels, 1))
    Asked.objects.bulk_create(Asked(round=made, organisation=organisation) for organisation in asked.values())
    trail.note("round-opened", made, by=by, asked=len(asked), closes_at=closes_at.isoformat())
    return made


def _refuse_unfit(
    form: str, asked: dict[int, Organisation], labels: list[str], *, closes_at: datetime, at: datetime, quota: int
) -> None:
    if closes_at <= at:
        raise RuleBroken("closes-in-the-past", closes_at.isoformat())
    if not asked:
        raise RuleBroken("nobody-to-ask")
    if form in WITH_OPTIONS and len(labels) < 2:
        raise RuleBroken("options-missing", form)
    if quota != 1 and (form != Round.Form.TEXT or quota < 1):
        raise RuleBroken("one-answer-only", form)
