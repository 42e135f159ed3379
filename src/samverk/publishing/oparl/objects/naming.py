"""What a meeting is called outside the house."""

from samverk.meetings.models import Meeting


def name_of(meeting: Meeting) -> str:
    """Return the title, or the body's name and the number as written."""
    body = meeting.body.name if meeting.body else meeting.body_as_written
    return meeting.title or f"{body} {meeting.number_as_written}".strip()
