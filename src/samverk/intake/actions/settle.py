"""What the preparation group answers: accepted, sent back, postponed, referred.

Each says which revision of the proposal it had before it, so that nobody answers what was changed meanwhile.
"""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.intake.actions.step import WAITING, take_step
from samverk.intake.actions.tell import tell_proposer
from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken

State = Proposal.State
PLANNED = (Meeting.State.PLANNED, Meeting.State.CALLED)


@transaction.atomic
def accept_proposal(
    proposal: Proposal, meeting: Meeting, *, seen: int, by: User | None, on_behalf_of: str = ""
) -> None:
    """Accept a proposal for ``meeting``, whose agenda then takes it in; one that was accepted moves to ``meeting``.

    Raises ``RuleBroken("already-settled")`` if somebody else came first, ``RuleBroken("not-a-coming-meeting")`` if the
    meeting is of another body, cancelled or over.
    """
    _refuse_wrong_meeting(proposal, meeting)
    step = take_step(
        proposal,
        State.ACCEPTED,
        from_states=(*WAITING, State.ACCEPTED),
        by=by,
        on_behalf_of=on_behalf_of,
        seen=seen,
        wanted_meeting=meeting,
        waits_until=None,
    )
    tell_proposer(proposal, step)


@transaction.atomic
def send_back_proposal(proposal: Proposal, *, reason: str, seen: int, by: User, on_behalf_of: str = "") -> None:
    """Send a proposal back to be changed; an accepted one too, as long as no agenda took it in.

    Raises ``RuleBroken("already-settled")`` if somebody else came first.
    """
    step = take_step(
        proposal,
        State.SENT_BACK,
        from_states=(*WAITING, State.ACCEPTED),
        by=by,
        on_behalf_of=on_behalf_of,
        reason=reason,
        seen=seen,
    )
    tell_proposer(proposal, step)


@transaction.atomic
def postpone_proposal(
    proposal: Proposal,
    *,
    to_meeting: Meeting | None = None,
    to_day: date | None = None,
    seen: int,
    by: User,
    on_behalf_of: str = "",
    reason: str = "",
) -> None:
    """Let a proposal wait for a meeting or a day; then it stands in the queue again.

    Raises ``RuleBroken("already-settled")`` if somebody else came first, ``RuleBroken("not-a-coming-meeting")`` as
    ``accept_proposal`` does.
    """
    assert (to_meeting is None) != (to_day is None)
    if to_meeting is not None:
        _refuse_wrong_meeting(proposal, to_meeting)
    step = take_step(
        proposal,
        State.POSTPONED,
        from_states=(*WAITING, State.ACCEPTED),
        by=by,
        on_behalf_of=on_behalf_of,
        reason=reason,
        seen=seen,
        wanted_meeting=to_meeting,
        waits_until=to_day,
    )
    tell_proposer(proposal, step)


@transaction.atomic
def refer_proposal(
    proposal: Proposal, to_body: Body, *, reason: str, seen: int, by: User, on_behalf_of: str = ""
) -> None:
    """Hand a proposal over to another body, in whose queue it then stands.

    Raises ``RuleBroken("already-settled")`` if somebody else came first, ``RuleBroken("nothing-to-change")`` if it is
    with that body already.
    """
    if proposal.body_id == to_body.pk:
        raise RuleBroken("nothing-to-change", proposal.public_id)
    step = take_step(
        proposal,
        State.REFERRED,
        from_states=(*WAITING, State.ACCEPTED),
        by=by,
        on_behalf_of=on_behalf_of,
        reason=reason,
        seen=seen,
        body=to_body,
        wanted_meeting=None,
        waits_until=None,
    )
    tell_proposer(proposal, step)


def _refuse_wrong_meeting(proposal: Proposal, meeting: Meeting) -> None:
    coming = Meeting.objects.filter(pk=meeting.pk, body_id=proposal.body_id, state__in=PLANNED, cancelled_at=None)
    if not coming.filter(closed_at=None).exists():
        raise RuleBroken("not-a-coming-meeting", meeting.public_id)
