"""Approving, refusing and withdrawing a proposal."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.preservation.models import Disposal
from samverk.preservation.queries.asked_for import open_requests
from samverk.preservation.queries.plan import rule_of
from samverk.preservation.tasks import carry_out_disposal
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def approve(disposal: Disposal, *, on: date, at: datetime, by: User, not_asked_for: Collection[str] = ()) -> None:
    """Let a proposal be carried out; the task that does it is stored together with the approval.

    ``not_asked_for`` are the public ids of the open requests for documents that ask for nothing on the list.

    Raises ``RuleBroken``: ``"disposal-by-one-person"`` for whoever drew it up, ``"rule-replaced"`` if the plan in force
    says otherwise by now, ``"may-be-asked-for"`` if an open request was not looked at, ``"disposal-decided-before"`` if
    somebody else came first.
    """
    if by.public_id == disposal.proposed_by_account:
        raise RuleBroken("disposal-by-one-person")
    rule = rule_of(disposal.type_key, on)
    if rule is None or rule.pk != disposal.row_id:
        raise RuleBroken("rule-replaced", "SFS 1990:782, 10 §")
    requests = set(open_requests().values_list("public_id", flat=True))
    if not requests <= set(not_asked_for):
        raise RuleBroken("may-be-asked-for", "SFS 1949:105, 2 kap. 15 §")
    _decided(disposal, Disposal.State.APPROVED, at, by)
    asked = sorted(requests)
    trail.note("disposal-approved", disposal, by=by, type=disposal.type_key, count=disposal.count, not_asked_for=asked)
    carry_out_disposal.enqueue(disposal.pk)


@transaction.atomic
def refuse(disposal: Disposal, because: str, *, at: datetime, by: User) -> None:
    """Say no to a proposal, with the reason; raise ``RuleBroken("disposal-decided-before")`` if somebody was first."""
    _decided(disposal, Disposal.State.REFUSED, at, by, because)
    trail.note("disposal-refused", disposal, by=by, because=because)


@transaction.atomic
def withdraw(disposal: Disposal, *, at: datetime, by: User) -> None:
    """Take one's own proposal back.

    Raises ``RuleBroken("not-your-proposal")`` and ``RuleBroken("disposal-decided-before")``.
    """
    if by.public_id != disposal.proposed_by_account:
        raise RuleBroken("not-your-proposal")
    _decided(disposal, Disposal.State.WITHDRAWN, at, by)
    trail.note("disposal-withdrawn", disposal, by=by)


def _decided(disposal: Disposal, state: Disposal.State, at: datetime, by: User, because: str = "") -> None:
    waiting = Disposal.objects.filter(pk=disposal.pk, state=Disposal.State.PROPOSED)
    if state == Disposal.State.APPROVED:
        waiting = waiting.exclude(proposed_by_account=by.public_id)
    if not waiting.update(
        state=state, decided_at=at, decided_by=str(by), decided_by_account=by.public_id, refused_because=because
    ):
        raise RuleBroken("disposal-decided-before")
