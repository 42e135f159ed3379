"""Who leads the meeting now."""

from samverk.accounts.standing import TAKING_PART, Standing
from samverk.deciding.models import Chairing
from samverk.meetings.models import Meeting


def acts_as_chair(meeting: Meeting, standing: Standing) -> bool:
    """Return whether somebody leads the meeting now in a seat in which they take part, their own or a principal's."""
    persons = {held.person_id for held in standing.in_body(meeting.body_id) if held.seat in TAKING_PART}
    if not persons or not meeting.is_in_session:
        return False
    leading = Chairing.objects.filter(attendance__meeting=meeting, ended_at=None)
    return leading.filter(attendance__person_id__in=persons).exists()
