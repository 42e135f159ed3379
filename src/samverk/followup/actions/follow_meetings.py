"""A deadline that is tied to a meeting moves with the meeting."""

from collections.abc import Sequence

from django.db.models import OuterRef, Subquery

from samverk.followup.models import Obligation
from samverk.meetings.models import Meeting


def follow_meetings(meeting_ids: Sequence[int]) -> int:
    """Let what is due at the meetings be due on the day on which they now are; return how many obligations are."""
    day = Meeting.objects.filter(pk=OuterRef("due_meeting")).values("held_on")[:1]
    return Obligation.objects.filter(due_meeting__in=meeting_ids).update(due_on=Subquery(day))
