"""Putting what was handed over onto the agenda of the body that received it. Part of other acts, and by itself."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from samverk.agenda.actions.place_proposal import place_proposal
from samverk.directory.models import Body
from samverk.intake.actions import accept_proposal, draft_proposal, submit_proposal
from samverk.intake.actions.hand_in import Proposed
from samverk.intake.models import Proposal, Purpose
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Meeting
from samverk.records.refusal import RuleBroken
from samverk.routes.history import history_of
from samverk.routes.models import HandOver

PURPOSES = {HandOver.Purpose.DECISION: Purpose.DECISION, HandOver.Purpose.INFORMATION: Purpose.INFORMATION}


@transaction.atomic
def bring_before(hand_over: HandOver, *, at: datetime, on: date) -> Proposal:
    """Bring a matter that was handed over before the receiving body, once, with its history; return its proposal.

    It stands on the agenda of the next meeting that is planned on ``on`` or later, else it waits for one.
    """
    held = HandOver.objects.select_for_update(of=("self",)).select_related("proposal").get(pk=hand_over.pk)
    if held.proposal is not None:
        return held.proposal
    assert hand_over.matter is not None
    proposal = propose_to(
        hand_over.to_body,
        hand_over.matter,
        title=hand_over.title,
        summary=history_of(hand_over.matter, is_confidential=hand_over.is_confidential),
        purpose=PURPOSES[HandOver.Purpose(hand_over.purpose)],
        clause=_ordering(hand_over.clause),
        is_confidential=hand_over.is_confidential,
        at=at,
        on=on,
    )
    HandOver.objects.filter(pk=hand_over.pk).update(proposal=proposal)
    hand_over.proposal = proposal
    return proposal


def propose_to(
    body: Body,
    matter: Matter,
    *,
    title: str,
    summary: str,
    purpose: str,
    clause: Clause | None = None,
    is_confidential: bool,
    at: datetime,
    on: date,
) -> Proposal:
    """Propose a matter to a body by another body's decision, and put it onto the next agenda if there is one."""
    proposed = Proposed(
        body, title, summary, purpose, matter=matter, origin_clause=clause, is_confidential=is_confidential
    )
    proposal = draft_proposal(proposed, by=None)
    submit_proposal(proposal, at=at, seen=proposal.revision, by=None)
    meeting = next_meeting(body, on)
    if meeting is not None:
        _place(proposal, meeting)
    return proposal


def next_meeting(body: Body, on: date) -> Meeting | None:
    """Return the body's next meeting that is planned and not yet called, on ``on`` or later."""
    planned = Meeting.objects.filter(
        body=body, state=Meeting.State.PLANNED, cancelled_at=None, opened_at=None, held_on__gte=on
    )
    return planned.order_by("held_on", "id").first()


@transaction.atomic
def place_waiting(meeting_ids: Collection[int], *, on: date) -> int:
    """Put onto the agendas of planned meetings what was handed over to their bodies and waits; return how many."""
    bodies = Meeting.objects.filter(pk__in=meeting_ids, body__isnull=False).values("body")
    waiting = HandOver.objects.filter(
        to_body__in=bodies, state=HandOver.State.SENT, proposal__state=Proposal.State.SUBMITTED
    )
    count = 0
    for hand_over in waiting.select_related("proposal__body", "proposal__matter", "to_body").order_by("id"):
        meeting = next_meeting(hand_over.to_body, on)
        if meeting is not None and hand_over.proposal is not None:
            count += _place(hand_over.proposal, meeting)
    return count


def _place(proposal: Proposal, meeting: Meeting) -> bool:
    """Put a proposal onto an agenda; one that is full or closed lets it wait in the queue."""
    try:
        with transaction.atomic():
            accept_proposal(proposal, meeting, seen=proposal.revision, by=None)
            place_proposal(proposal, meeting, by=None)
    except RuleBroken:
        proposal.refresh_from_db()
        return False
    return True


def _ordering(clause: Clause | None) -> Clause | None:
    """Return the clause as what ordered the item, but for one that brings its matter back to its own body as well."""
    if clause is None or clause.returns_first_on or clause.returns_to_meeting_id or clause.due_meeting_id:
        return None
    return clause
