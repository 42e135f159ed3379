"""Putting a question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body, Organisation, Person
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.models import Asked, Option, Round
from samverk.rounds.models.round import usual_days

WITH_OPTIONS = frozenset({Round.Form.CHOICE, Round.Form.OPTIONS, Round.Form.RANKED})
WITH_QUOTA = frozenset({Round.Form.TEXT, Round.Form.ENTRY})


@dataclass(frozen=True, slots=True)
class About:
    """What a question is about in a room above, by kind and public id, and who gets its result by letter."""

    kind: str = ""
    public_id: str = ""
    feedback_name: str = ""
    feedback_email: str = ""


@transaction.atomic
def ask_round(
    body: Body,
    *,
    question: str,
    form: str,
    closes_at: datetime,
    at: datetime,
    by: User,
    organisations: Iterable[Organisation] = (),
    people: Iterable[tuple[Organisation, Person]] = (),
    options: Iterable[str] = (),
    explanation: str = "",
    unit: str = "",
    ranks: int | None = None,
    quota: int = 1,
    is_blind: bool = False,
    takes_late: bool = False,
    remind_days: Sequence[int] | None = None,
    purpose: str = "",
    about: About = About(),
) -> Round:
    """Put a question to ``organisations``, or to each of ``people`` for theirs, and return it.

    Nobody is written to yet: see ``invite_asked``.

    Raises ``RuleBroken``: ``"closes-in-the-past"``, ``"nobody-to-ask"``, ``"options-missing"`` where the form lets
    choose and there are fewer than two different options, ``"one-answer-only"`` where more than one is wanted in
    another form than words, ``"ranks-do-not-fit"`` where more options are to be ordered than there are.
    """
    made = Round(body=body, question=question, explanation=explanation, form=form, unit=unit, quota=quota)
    made.ranks, made.is_blind, made.takes_late, made.purpose = ranks, is_blind, takes_late, purpose
    made.opened_at, made.closes_at, made.asked_by = at, closes_at, by
    made.remind_days = sorted(set(usual_days() if remind_days is None else remind_days))
    made.about_kind, made.about_id = about.kind, about.public_id
    made.feedback_name, made.feedback_email = about.feedback_name, about.feedback_email
    return _put(made, [*((one, None) for one in organisations), *people], options)


def _put(made: Round, whom: Iterable[tuple[Organisation, Person | None]], options: Iterable[str]) -> Round:
    asked = {(one.pk, person and person.pk): Asked(organisation=one, person=person) for one, person in whom}
    has_options = made.form in WITH_OPTIONS
    labels = list(dict.fromkeys(label.strip() for label in options if label.strip())) if has_options else []
    if made.closes_at <= made.opened_at:
        raise RuleBroken("closes-in-the-past", made.closes_at.isoformat())
    if not asked:
        raise RuleBroken("nobody-to-ask")
    _refuse_unfit(made, labels)
    _store(made, labels, asked.values())
    trail.note("round-opened", made, by=made.asked_by, asked=len(asked), closes_at=made.closes_at.isoformat())
    return made


def _refuse_unfit(made: Round, labels: list[str]) -> None:
    if made.form in WITH_OPTIONS and len(labels) < 2:
        raise RuleBroken("options-missing", made.form)
    if made.quota != 1 and (made.form not in WITH_QUOTA or made.quota < 1):
        raise RuleBroken("one-answer-only", made.form)
    if made.ranks is not None and not (made.form == Round.Form.RANKED and 1 <= made.ranks <= len(labels)):
        raise RuleBroken("ranks-do-not-fit", str(made.ranks))


def _store(made: Round, labels: list[str], asked: Iterable[Asked]) -> None:
    made.save(force_insert=True)
    Option.objects.bulk_create(Option(round=made, position=place, label=label) for place, label in enumerate(labels, 1))
    rows = list(asked)
    for row in rows:
        row.round = made
    Asked.objects.bulk_create(rows)
