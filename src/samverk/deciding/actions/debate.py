"""The debate: who proposes what, who joins in, what is withdrawn, and in which order the chair puts it."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from samverk.deciding.actions.line import Act, in_session
from samverk.deciding.actions.present import must_vote
from samverk.deciding.actions.procedures import strike_procedure, write_procedure
from samverk.deciding.minute_words import named, proposal_text, proposition_text
from samverk.deciding.models import DebateProposal, Proposition
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Attendance, Item, Procedure
from samverk.records import trail
from samverk.records.refusal import RuleBroken

SOURCE = "SFS 2017:725, 5 kap. 67 §"


@transaction.atomic
def make_proposal(item: Item, text: str, act: Act, *, made_by: Attendance) -> DebateProposal:
    """Enter what somebody who may vote on ``item`` proposes.

    Raises ``RuleBroken("not-among-the-voters")`` or ``RuleBroken("not-in-session")``.
    """
    meeting = in_session(item.meeting_id)
    must_vote(room_for(item, meeting), made_by)
    last = DebateProposal.objects.filter(item=item).aggregate(last=Max("position"))["last"] or 0
    procedure = write_procedure(item, "proposal", proposal_text(text, made_by, []), persons=[named(made_by)])
    proposal = DebateProposal.objects.create(
        item=item, position=last + 1, text=text, made_by=made_by, procedure=procedure
    )
    trail.note("proposal-made", proposal, by=act.by, on_behalf_of=act.on_behalf_of, text=text, who=named(made_by))
    return proposal


@transaction.atomic
def second_proposal(proposal: DebateProposal, act: Act, *, seconded_by: Attendance) -> None:
    """Enter that somebody joins in a proposal.

    Raises ``RuleBroken``: ``"proposal-withdrawn"``, ``"nothing-to-change"`` if they made it or joined in already,
    ``"not-among-the-voters"``, ``"not-in-session"``.
    """
    meeting = in_session(proposal.item.meeting_id)
    proposal.refresh_from_db()
    _refuse_withdrawn(proposal)
    must_vote(room_for(proposal.item, meeting), seconded_by)
    already = proposal.seconded_by.filter(pk=seconded_by.pk).exists()
    if already or proposal.made_by_id == seconded_by.pk:
        raise RuleBroken("nothing-to-change", proposal.public_id)
    proposal.seconded_by.add(seconded_by)
    others = list(proposal.seconded_by.order_by("position"))
    Procedure.objects.filter(debate_proposal=proposal).update(
        text=proposal_text(proposal.text, proposal.made_by, others),
        persons=[named(somebody) for somebody in (proposal.made_by, *others)],
    )
    trail.note("proposal-seconded", proposal, by=act.by, on_behalf_of=act.on_behalf_of, who=named(seconded_by))


@transaction.atomic
def withdraw_proposal(proposal: DebateProposal, act: Act) -> None:
    """Take a proposal back: the minutes name only those that were not withdrawn.

    Raises ``RuleBroken``: ``"proposal-withdrawn"``, ``"proposal-was-put"`` once the chair has put it,
    ``"not-in-session"``.
    """
    in_session(proposal.item.meeting_id)
    if Proposition.objects.filter(item_id=proposal.item_id).exists():
        raise RuleBroken("proposal-was-put", proposal.public_id)
    standing = DebateProposal.objects.filter(pk=proposal.pk, withdrawn_at=None)
    if not standing.update(withdrawn_at=act.at, procedure=None):
        raise RuleBroken("proposal-withdrawn", proposal.public_id)
    strike_procedure(proposal.procedure_id)
    trail.note("proposal-withdrawn", proposal, by=act.by, on_behalf_of=act.on_behalf_of)


@transaction.atomic
def put_propositions(item: Item, order: Sequence[DebateProposal], act: Act, *, carried: DebateProposal) -> Proposition:
    """Enter in which order the chair put the proposals, and which the chair found to be carried.

    ``order`` holds every proposal that was not withdrawn, once. Put anew, it replaces what was put before. Raises
    ``RuleBroken("order-incomplete")`` or ``RuleBroken("not-in-session")``.

    Source: SFS 2017:725, 5 kap. 53 and 67 §§.
    """
    in_session(item.meeting_id)
    standing = set(DebateProposal.objects.filter(item=item, withdrawn_at=None).values_list("pk", flat=True))
    asked = [proposal.pk for proposal in order]
    if not asked or len(asked) != len(set(asked)) or set(asked) != standing or carried.pk not in standing:
        raise RuleBroken("order-incomplete", SOURCE)
    for before in Proposition.objects.filter(item=item):
        strike_procedure(before.procedure_id)
        before.delete()
    text = proposition_text([proposal.text for proposal in order], carried.text)
    proposition = Proposition.objects.create(
        item=item,
        order=[proposal.public_id for proposal in order],
        carried=carried,
        put_at=act.at,
        procedure=write_procedure(item, "vote", text),
    )
    trail.note("propositions-put", item, by=act.by, on_behalf_of=act.on_behalf_of, order=proposition.order)
    return proposition


def _refuse_withdrawn(proposal: DebateProposal) -> None:
    if proposal.withdrawn_at is not None:
        raise RuleBroken("proposal-withdrawn", proposal.public_id)
