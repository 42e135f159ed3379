"""A proposal becomes an item of an agenda, and its matter gets one step longer."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.intake.actions.step import take_step
from samverk.intake.actions.tell import tell_proposer
from samverk.intake.models import Proposal
from samverk.meetings.models import Item, MatterStep

State = Proposal.State


@transaction.atomic
def note_placed(proposal: Proposal, item: Item, *, by: User | None, on_behalf_of: str = "") -> None:
    """Note that an accepted proposal became ``item``, add the item to the matter's thread and tell the proposer.

    Raises ``RuleBroken("already-settled")`` if it is not accepted any more, or was placed meanwhile.
    """
    step = take_step(
        proposal,
        State.PLACED,
        from_states=(State.ACCEPTED,),
        by=by,
        on_behalf_of=on_behalf_of,
        item=item,
        wanted_meeting_id=item.meeting_id,
        waits_until=None,
    )
    MatterStep.objects.get_or_create(
        matter_id=proposal.matter_id,
        item=item,
        defaults={"evidence": {"proposal": proposal.public_id}, "confirmed_by": by},
    )
    tell_proposer(proposal, step)


@transaction.atomic
def note_taken_off(proposal: Proposal, *, by: User | None, on_behalf_of: str = "", reason: str = "") -> None:
    """Let a placed proposal wait for a meeting again: to be called before its item is taken away.

    Raises ``RuleBroken("already-settled")`` if it is not on an agenda any more.
    """
    item = proposal.item
    step = take_step(
        proposal,
        State.ACCEPTED,
        from_states=(State.PLACED,),
        by=by,
        on_behalf_of=on_behalf_of,
        reason=reason,
        item=None,
    )
    MatterStep.objects.filter(matter_id=proposal.matter_id, item=item).delete()
    tell_proposer(proposal, step, outcome="taken-off")
