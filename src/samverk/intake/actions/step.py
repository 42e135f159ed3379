"""One step of a proposal: a conditional update, the history, the trail. Of two hands one succeeds."""

from collections.abc import Collection
from typing import Any

from django.db.models import F

from samverk.accounts.models import User
from samverk.intake.models import Proposal, ProposalStep
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Proposal.State
# What waits for the preparation group's answer.
WAITING = (State.SUBMITTED, State.REFERRED, State.POSTPONED)


def take_step(
    proposal: Proposal,
    act: State,
    *,
    from_states: Collection[str],
    by: User | None,
    on_behalf_of: str = "",
    reason: str = "",
    seen: int | None = None,
    **fields: Any,
) -> ProposalStep:
    """Move ``proposal`` on to ``act`` and return the step; ``seen`` is the revision that the actor had before them.

    Raises ``RuleBroken("already-settled")`` if somebody else came first, or it was changed after it was shown.
    """
    rows = Proposal.objects.filter(pk=proposal.pk, state__in=from_states)
    if seen is not None:
        rows = rows.filter(revision=seen)
    if not rows.update(state=act, revision=F("revision") + 1, **fields):
        raise RuleBroken("already-settled", proposal.public_id)
    proposal.refresh_from_db()
    trail.note(f"proposal-{act}", proposal, by=by, on_behalf_of=on_behalf_of)
    return ProposalStep.objects.create(
        proposal=proposal,
        act=act,
        reason=reason,
        to_body_id=proposal.body_id,
        to_meeting_id=proposal.wanted_meeting_id,
        to_day=proposal.waits_until,
        by=by.email if by else "",
        on_behalf_of=on_behalf_of,
    )
