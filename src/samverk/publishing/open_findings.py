"""What the reading of a meeting left for the staff to look at. Never shown to citizens."""

from samverk.archive.models import ReadingFinding
from samverk.meetings.models import Meeting
from samverk.publishing.published import Audience


def open_findings(audience: Audience, meeting: Meeting) -> list[ReadingFinding]:
    """Return the open findings of the reading of ``meeting``, in the order of the text; none for citizens."""
    if not audience.sees_confidential or not meeting.reading_id:
        return []
    found = ReadingFinding.objects.filter(reading__public_id=meeting.reading_id, state=ReadingFinding.State.OPEN)
    return list(found.order_by("start", "id"))
