"""Who took part in a decision: derived from when it was confirmed and who came and went; unknown where that is."""

from collections.abc import Iterable
from datetime import datetime, time

from django.utils import timezone

from procedure.presence import Presence, Stay, presence_at
from samverk.deciding.models import LiveClause, Recusal
from samverk.meetings.models import Attendance, Clause


def present_at(clause: Clause) -> list[tuple[Attendance, Presence]]:
    """Return everybody who was at the meeting, and whether they were in the room when ``clause`` was decided.

    Only a clause that was confirmed here has a moment; for one that was read from minutes the answer is *unknown* for
    everybody, also for who left early. Who was recused had left. In the order of the list.

    Source: SFS 2017:725, 5 kap. 67 §.
    """
    moment = LiveClause.objects.filter(clause=clause).values_list("confirmed_at", flat=True).first()
    rows = Attendance.objects.filter(meeting=clause.meeting_id, section=Attendance.Section.PRESENT)
    recused = set(Recusal.objects.filter(item=clause.item_id).values_list("attendance_id", flat=True))
    return [
        (row, Presence.NO if row.pk in recused else presence_at(stays_of(row), clock(moment)))
        for row in rows.order_by("position").prefetch_related("presence")
    ]


def was_there(attendance: Attendance, moments: Iterable[datetime]) -> bool:
    """Return whether somebody was in the room at one of ``moments``, for certain."""
    stays = stays_of(attendance)
    return any(presence_at(stays, clock(moment)) is Presence.YES for moment in moments)


def stays_of(attendance: Attendance) -> list[Stay]:
    """Return when somebody came and left."""
    return [(stay.arrived_at, stay.left_at) for stay in attendance.presence.all()]


def clock(moment: datetime | None) -> time | None:
    """Return the time of day here, in whole minutes as the lists of the meeting give it."""
    return timezone.localtime(moment).time().replace(second=0, microsecond=0) if moment else None
