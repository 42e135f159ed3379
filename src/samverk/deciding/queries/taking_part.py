"""Who took part in what was decided under an item."""

from samverk.deciding.models import Ballot, LiveClause
from samverk.deciding.queries.presence import was_there
from samverk.deciding.queries.voters import room_for
from samverk.meetings.models import Attendance, Item, Meeting


def has_taken_part(item: Item, meeting: Meeting, attendance: Attendance) -> bool:
    """Return whether somebody who may vote voted on ``item``, or was in the room when a clause of it was confirmed."""
    someone = room_for(item, meeting).find(attendance.pk)
    if someone is None or someone.is_recused or not (someone.seat or attendance.serving):
        return False
    if Ballot.objects.filter(vote__item=item, attendance=attendance).exists():
        return True
    confirmed = LiveClause.objects.filter(item=item, state=LiveClause.State.CONFIRMED)
    moments = [live.confirmed_at for live in confirmed if live.confirmed_at is not None]
    return was_there(someone.attendance, moments)
