"""A meeting is cancelled, and what it was to take up waits for another."""

from django.db import transaction

from samverk.intake.actions.step import take_step
from samverk.intake.actions.tell import tell_proposer
from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken

State = Proposal.State


def release_proposals(meeting: Meeting) -> int:
    """Put what a cancelled meeting was to take up back into the queue, and tell the proposers; return how many.

    Done twice, it is done once.
    """
    if meeting.cancelled_at is None:
        return 0
    held_up = Proposal.objects.filter(wanted_meeting=meeting, state__in=(State.ACCEPTED, State.PLACED, State.POSTPONED))
    return sum(_release(proposal) for proposal in held_up.select_related("body", "proposed_by"))


@transaction.atomic
def _release(proposal: Proposal) -> bool:
    try:
        step = take_step(
            proposal,
            State.POSTPONED,
            from_states=(State.ACCEPTED, State.PLACED, State.POSTPONED),
            by=None,
            seen=proposal.revision,
            wanted_meeting=None,
            waits_until=None,
            item=None,
        )
    except RuleBroken:
        # Somebody answered it meanwhile: theirs is the newer word.
        return False
    tell_proposer(proposal, step, outcome="released")
    return True
