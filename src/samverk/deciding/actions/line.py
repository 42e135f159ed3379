"""Where the acts on one meeting wait for each other, and the meeting is known to be in session."""

from dataclasses import dataclass
from datetime import datetime

from samverk.accounts.models import User
from samverk.meetings.actions.touch import touch
from samverk.meetings.models import Meeting
from samverk.records.refusal import RuleBroken


@dataclass(frozen=True, slots=True)
class Act:
    """When something is done, by whom, and for whom: ``on_behalf_of`` is the address of a principal."""

    at: datetime
    by: User | None
    on_behalf_of: str = ""


def in_session(meeting_id: int) -> Meeting:
    """Return the meeting as it now is, hold its other acts back until this one is stored, and let its screens refresh.

    Raises ``RuleBroken("not-in-session")`` if it is not open.
    """
    meeting = first_in_line(meeting_id)
    if not meeting.is_in_session:
        raise RuleBroken("not-in-session", meeting.public_id)
    return meeting


def first_in_line(meeting_id: int) -> Meeting:
    """Return the meeting as it now is, in whatever state; its other acts wait."""
    # The update holds the meeting's row, so that what is read after it is what others have stored.
    touch(meeting_id)
    return Meeting.objects.select_related("body__hands_over_to").get(pk=meeting_id)
