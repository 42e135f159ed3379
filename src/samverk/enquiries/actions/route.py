"""On its way to an answer: put to all members at home, or proposed to an agenda."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.accounts.signed_links import end_of
from samverk.enquiries.models import Enquiry
from samverk.intake.actions.hand_in import Proposed, draft_proposal, submit_proposal
from samverk.intake.models import Proposal
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.rounds.actions import About, ask_round
from samverk.rounds.models import Round
from samverk.rounds.queries.answering import members_asked

State = Enquiry.State
# The members get this long to answer, and the secretary so much of the agreed time to answer in turn.
LONGEST = timedelta(days=21)
LEFT = timedelta(days=5)


@transaction.atomic
def ask_members(enquiry: Enquiry, *, at: datetime, by: User) -> Round:
    """Put the request to every member as a question about their interest, and return it; nobody is written to yet.

    It closes in time for an answer within what was agreed. Raises ``RuleBroken``: ``"enquiry-settled"``,
    ``"enquiry-asked-already"``, and the codes of ``ask_round``.
    """
    _under_way(enquiry, at)
    today = timezone.localdate(at)
    assert enquiry.due_on is not None
    until = min(today + LONGEST, max(enquiry.due_on - LEFT, today + timedelta(days=7)))
    question = ask_round(
        enquiry.body,
        question=enquiry.title,
        explanation=enquiry.text,
        form=Round.Form.INTEREST,
        organisations=members_asked(enquiry.body_id, today),
        closes_at=end_of(until),
        at=at,
        by=by,
        about=About("enquiry", enquiry.public_id),
    )
    if not Enquiry.objects.filter(pk=enquiry.pk, round=None).update(round=question):
        raise RuleBroken("enquiry-asked-already", enquiry.public_id)
    trail.note("enquiry-asked", enquiry, by=by, round=question.public_id)
    return question


@transaction.atomic
def propose_to_agenda(enquiry: Enquiry, *, at: datetime, by: User) -> Proposal:
    """Propose the request as a matter for the body's agenda, and return the proposal.

    Raises ``RuleBroken``: ``"enquiry-settled"``, ``"enquiry-asked-already"``.
    """
    _under_way(enquiry, at)
    proposed = Proposed(enquiry.body, enquiry.title, summary=_summary(enquiry), purpose="decision")
    proposal = draft_proposal(proposed, by=by)
    submit_proposal(proposal, at=at, seen=proposal.revision, by=by)
    if not Enquiry.objects.filter(pk=enquiry.pk, proposal=None).update(proposal=proposal):
        raise RuleBroken("enquiry-asked-already", enquiry.public_id)
    trail.note("enquiry-proposed", enquiry, by=by, proposal=proposal.public_id)
    return proposal


def _under_way(enquiry: Enquiry, at: datetime) -> None:
    """Take the request in hand; whoever answers, withdraws or routes it at the same moment waits."""
    if not Enquiry.objects.filter(pk=enquiry.pk, state__in=Enquiry.OWED).update(state=State.UNDER_WAY):
        raise RuleBroken("enquiry-settled", enquiry.public_id)
    enquiry.refresh_from_db()


def _summary(enquiry: Enquiry) -> str:
    """Return what an agenda says of a request: the organisation that asks, and no person, who may be forgotten."""
    return "\n\n".join(filter(None, (enquiry.text, enquiry.asker_organisation)))
