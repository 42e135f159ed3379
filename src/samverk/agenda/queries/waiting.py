"""Proposals that were accepted and wait for a place on an agenda."""

from django.db.models import Q, QuerySet

from samverk.intake.models import Proposal
from samverk.meetings.models import Meeting


def waiting_for(meeting: Meeting) -> QuerySet[Proposal]:
    """Return the accepted proposals to the meeting's body that are for it, or for no other meeting."""
    assert meeting.body_id is not None
    wanted = Q(wanted_meeting=meeting) | Q(wanted_meeting=None) | Q(wanted_meeting__cancelled_at__isnull=False)
    accepted = Proposal.objects.filter(wanted, body_id=meeting.body_id, state=Proposal.State.ACCEPTED)
    return accepted.select_related("organisation", "wanted_meeting").order_by("id")
