"""Telling the screens of a meeting in session that something changed."""

from django.db.models import F

from samverk.meetings.models import Meeting


def touch(meeting_id: int) -> None:
    """Let the screens of the meeting look again; part of every act that they show, in the same transaction."""
    Meeting.objects.filter(pk=meeting_id).update(live_revision=F("live_revision") + 1)
