"""Adopting a draft as the next version of the plan."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from samverk.directory.models import Body
from samverk.meetings.models import Clause
from samverk.preservation.actions.draft import copied, locked
from samverk.preservation.models import PlanDraft, PlanRow, PlanVersion
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.records.trail import HasEmail

SOURCE = "SFS 1990:782, 10 §"


@dataclass(frozen=True)
class Decision:
    """By whom and when a plan was decided, where that can be read, and from when it is in force."""

    body: Body
    decided_on: date
    decision: str
    in_force_from: date
    clause_id: str = ""


@transaction.atomic
def adopt(draft: PlanDraft, decision: Decision, *, at: datetime, on: date, by: HasEmail) -> PlanVersion:
    """Make the draft the next version, which never changes, and return it.

    Raises ``RuleBroken``: ``"draft-gone"``, ``"plan-empty"``, ``"decided-in-the-future"``, ``"in-force-too-early"``
    and ``"clause-unknown"``.
    """
    locked(draft)
    rows = list(draft.rows.all())
    if not rows:
        raise RuleBroken("plan-empty", SOURCE)
    last = PlanVersion.objects.order_by("-number").first()
    _examine(decision, last, on)
    version = PlanVersion.objects.create(
        number=last.number + 1 if last else 1,
        body=decision.body,
        decided_on=decision.decided_on,
        decision=decision.decision,
        clause_id=decision.clause_id,
        in_force_from=decision.in_force_from,
        adopted_at=at,
        adopted_by=by.email,
    )
    PlanRow.objects.bulk_create(
        PlanRow(version=version, **copied(row) | {"position": position}) for position, row in enumerate(rows, 1)
    )
    draft.delete()
    trail.note("retention-plan-adopted", version, by=by, number=version.number, rows=len(rows))
    return version


def _examine(decision: Decision, last: PlanVersion | None, on: date) -> None:
    if decision.decided_on > on:
        raise RuleBroken("decided-in-the-future", SOURCE)
    if decision.in_force_from < max(decision.decided_on, last.in_force_from if last else date.min):
        raise RuleBroken("in-force-too-early", SOURCE)
    if decision.clause_id and not Clause.objects.filter(public_id=decision.clause_id).exists():
        raise RuleBroken("clause-unknown", decision.clause_id)
