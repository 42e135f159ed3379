"""The meetings of a body that are still to come."""

from samverk.meetings.models import Meeting

MOST = 12


def coming_meetings(meeting: Meeting) -> list[Meeting]:
    """Return the meetings of the same body after ``meeting``, the next first; cancelled ones are left out."""
    later = Meeting.objects.filter(body=meeting.body_id, cancelled_at=None, held_on__gt=meeting.held_on)
    return list(later.exclude(pk=meeting.pk).order_by("held_on", "pk")[:MOST])
