"""The name under which a meeting stands in other people's calendars."""

from urllib.parse import urlsplit

from django.conf import settings

from samverk.meetings.models import Meeting


def calendar_name(meeting: Meeting) -> str:
    """Return the UID of the meeting, the same in every feed and invitation, so that none shows it twice."""
    return f"meeting-{meeting.public_id}@{urlsplit(settings.HOUSE_ADDRESS).hostname or 'samverk'}"
