"""Refusing who may not take part in an item now."""

from samverk.deciding.queries.voters import Room, Someone
from samverk.meetings.models import Attendance
from samverk.records.refusal import RuleBroken


def must_vote(room: Room, attendance: Attendance) -> Someone:
    """Return who stands in this row of the list.

    Raises ``RuleBroken("not-among-the-voters")`` for one who is not in the room, is recused, is a guest, or a deputy
    who does not serve.
    """
    someone = room.find(attendance.pk)
    if someone is None or not someone.votes:
        raise RuleBroken("not-among-the-voters", attendance.name_as_written)
    return someone
