"""What a meeting is called where it is shown beside others."""

from samverk.design.templatetags.design import day
from samverk.meetings.models import Meeting


def body_of(meeting: Meeting) -> str:
    """Return the body's name as the minutes have it."""
    return meeting.body_as_written or (meeting.body.name if meeting.body else "")


def name_of_meeting(meeting: Meeting) -> str:
    """Return the body and the day, as far as they are known."""
    return ", ".join(filter(None, (body_of(meeting), day(meeting.held_on))))
