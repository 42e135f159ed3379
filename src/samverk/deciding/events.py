"""Telling the house that what stands in a meeting's register has changed."""

from functools import partial

from django.db import transaction

from samverk.meetings.events import minutes_registered
from samverk.meetings.models import Meeting


def announce_written(meeting_id: int) -> None:
    """Tell, once this is stored, that clauses or procedures of the meeting were written or taken away."""
    transaction.on_commit(partial(minutes_registered.send, Meeting, meeting_ids=(meeting_id,)))
