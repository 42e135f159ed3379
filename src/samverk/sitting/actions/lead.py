"""Who leads the meeting: the chair is handed over and taken back."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.deciding.models import Chairing
from samverk.meetings.models import Attendance, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.line import in_session
from samverk.sitting.actions.seats import is_in_the_room


@transaction.atomic
def hand_over_chair(row: Attendance, *, at: datetime, by: User, on_behalf_of: str = "") -> None:
    """Let somebody who is in the room lead the meeting from now on.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"chair-not-present"`` for a guest, a secretary or somebody who is not
    there, ``"already-leads"``.
    """
    meeting = in_session(row.meeting_id)
    row = Attendance.objects.get(pk=row.pk)
    if row.secretary or not is_in_the_room(row):
        raise RuleBroken("chair-not-present", row.name_as_written)
    if Chairing.objects.filter(attendance=row, ended_at=None).exists():
        raise RuleBroken("already-leads", row.name_as_written)
    begin_chairing(meeting, row, at=at)
    trail.note("chair-handed-over", meeting, by=by, on_behalf_of=on_behalf_of, to=row.name_as_written)


def begin_chairing(meeting: Meeting, row: Attendance, *, at: datetime, if_nobody_leads: bool = False) -> None:
    """Let ``row`` lead; part of an act that holds the meeting's line."""
    leading = Chairing.objects.filter(attendance__meeting=meeting, ended_at=None)
    if if_nobody_leads and leading.exists():
        return
    leading.update(ended_at=at)
    Chairing.objects.create(attendance=row, began_at=at)


def leave_the_chair(row: Attendance, *, at: datetime) -> None:
    """Let somebody lead no longer, if they did; part of an act that holds the meeting's line."""
    Chairing.objects.filter(attendance=row, ended_at=None).update(ended_at=at)
