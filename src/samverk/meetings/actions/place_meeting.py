"""Where a coming meeting is held."""

from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Venue
from samverk.meetings import events
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def place_meeting(meeting: Meeting, venue: Venue, *, by: User) -> None:
    """Let a coming meeting be held at ``venue``; once that is stored, those who follow it are told.

    Raises ``RuleBroken``: ``"nothing-to-change"`` where it is held there already, ``"meeting-has-begun"`` if it was
    opened, held or cancelled meanwhile.
    """
    if meeting.venue_id == venue.pk:
        raise RuleBroken("nothing-to-change", meeting.public_id)
    coming = Meeting.objects.filter(
        pk=meeting.pk,
        state__in=(Meeting.State.PLANNED, Meeting.State.CALLED),
        opened_at=None,
        cancelled_at=None,
    )
    if not coming.update(venue=venue, place_as_written=venue.name):
        raise RuleBroken("meeting-has-begun", meeting.public_id)
    meeting.venue, meeting.place_as_written = venue, venue.name
    trail.note("meeting-placed", meeting, by=by, venue=venue.public_id)
    transaction.on_commit(partial(events.meeting_moved.send, Meeting, meeting_ids=(meeting.pk,)))
