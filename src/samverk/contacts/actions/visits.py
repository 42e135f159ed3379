"""Preparing a visit, its questions, and what came back."""

from typing import Any

from django.db import transaction
from django.db.models import F, Max, Q

from samverk.accounts.models import User
from samverk.contacts.models import Question, Visit
from samverk.contacts.queries.findings import question_findings
from samverk.directory.models import Body, Organisation, Person
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Visit.State
AHEAD = (State.PLANNED, State.READY)


@transaction.atomic
def plan_visit(organisation: Organisation, body: Body, *, public_id: str, by: User, **fields: Any) -> Visit:
    """Plan a visit and return it; ``public_id`` is given by the form: pressed twice, it is one visit."""
    begun = fields | {"organisation": organisation, "body": body, "made_by": by}
    visit, is_new = Visit.objects.get_or_create(public_id=public_id, defaults=begun)
    if not is_new and (visit.made_by_id, visit.body_id) != (by.pk, body.pk):
        raise RuleBroken("visit-changed", public_id)
    if is_new:
        trail.note("visit-planned", visit, by=by)
    return visit


@transaction.atomic
def change_visit(visit: Visit, *, seen: int, by: User, **fields: Any) -> None:
    """Change what is known of a visit; raises ``RuleBroken("visit-changed")`` if another hand came first."""
    _take(visit, "visit-changed", by, Q(revision=seen), **fields)


@transaction.atomic
def mark_ready(visit: Visit, *, by: User) -> None:
    """Say that a visit is prepared.

    Raises ``RuleBroken``: ``"question-without-owner"`` with the numbers of those that have none,
    ``"visit-without-questions"``, ``"visit-changed"``.
    """
    _take(visit, "visit-ready", by, Q(state=State.PLANNED), state=State.READY)
    if not visit.questions.exists():
        raise RuleBroken("visit-without-questions", visit.public_id)
    if ownerless := question_findings(visit):
        raise RuleBroken("question-without-owner", ", ".join(str(one.question.position) for one in ownerless))


@transaction.atomic
def settle_visit(visit: Visit, *, state: str, outcome: str = "", by: User) -> None:
    """Say that the visit has been, with what came of it, or that it is off.

    Raises ``RuleBroken("visit-changed")`` if that was said already.
    """
    _take(visit, f"visit-{state}", by, Q(state__in=AHEAD), state=state, outcome=outcome)


@transaction.atomic
def ask_question(visit: Visit, text: str, *, owner: Person | None, by: User) -> Question:
    """Add a question; without an owner the visit is not ready any more.

    Raises ``RuleBroken``: ``"question-empty"``, ``"visit-changed"`` for a visit that has been or is off.
    """
    if not text.strip():
        raise RuleBroken("question-empty")
    _touch(visit, by, is_complete=owner is not None)
    last = visit.questions.aggregate(last=Max("position"))["last"] or 0
    return Question.objects.create(visit=visit, position=last + 1, text=text.strip(), owner=owner)


@transaction.atomic
def change_question(question: Question, text: str, *, owner: Person | None, by: User) -> None:
    """Change a question or who asks it; raises the codes of ``ask_question``."""
    if not text.strip():
        raise RuleBroken("question-empty")
    _touch(question.visit, by, is_complete=owner is not None)
    Question.objects.filter(pk=question.pk).update(text=text.strip(), owner=owner)
    question.refresh_from_db()


@transaction.atomic
def drop_question(question: Question, *, by: User) -> None:
    """Take a question away; raises ``RuleBroken("visit-changed")`` for a visit that has been or is off."""
    _touch(question.visit, by, is_complete=question.visit.questions.count() > 1)
    question.delete()


@transaction.atomic
def answer_question(question: Question, *, by: User, **fields: Any) -> None:
    """Note what was answered and what follows; raises ``RuleBroken("visit-cancelled")`` where nobody came."""
    if not Visit.objects.filter(pk=question.visit_id).exclude(state=State.CANCELLED).update(revision=F("revision") + 1):
        raise RuleBroken("visit-cancelled", question.visit.public_id)
    Question.objects.filter(pk=question.pk).update(**fields)
    question.refresh_from_db()
    trail.note("question-answered", question, by=by)


def _touch(visit: Visit, by: User, *, is_complete: bool) -> None:
    """Wait for whoever changes the visit at the same moment; one with a gap is not ready any more."""
    fields = {} if is_complete else {"state": State.PLANNED}
    _take(visit, "visit-questions-changed", by, Q(state__in=AHEAD), **fields)


def _take(visit: Visit, act: str, by: User, seen: Q, **fields: Any) -> None:
    rows = Visit.objects.filter(seen, pk=visit.pk)
    if not rows.update(**fields, revision=F("revision") + 1):
        raise RuleBroken("visit-changed", visit.public_id)
    visit.refresh_from_db()
    trail.note(act, visit, by=by)
