"""The row of a seat in a meeting's lists, made when something is first said of whoever holds it."""

from datetime import time

from django.db.models import QuerySet

from procedure.seats import refuse_seat_too_many
from samverk.accounts.standing import TAKING_PART, VOTING
from samverk.directory.models import Mandate
from samverk.directory.naming import name_key
from samverk.meetings.models import Attendance, Meeting, PresenceInterval
from samverk.records.refusal import RuleBroken

Section = Attendance.Section


def row_of(meeting: Meeting, seat: Mandate) -> Attendance:
    """Return the row of whoever holds ``seat``; a new one is not stored yet.

    Raises ``RuleBroken``: ``"no-seat"`` if the mandate gives no seat in the body that day, ``"sits-for-another"`` if
    the person is there for another municipality.
    """
    _refuse_without_seat(meeting, seat)
    rows = Attendance.objects.filter(meeting=meeting, person_id=seat.person_id, secretary=False).exclude(
        section=Section.GUEST
    )
    known = {row.organisation_id: row for row in rows}
    if any(row.section == Section.PRESENT for key, row in known.items() if key != seat.organisation_id):
        raise RuleBroken("sits-for-another", str(seat.public_id))
    return known.get(seat.organisation_id) or _new_row(meeting, seat)


def refuse_when_full(meeting: Meeting, row: Attendance) -> None:
    """Raise ``RuleBroken("no-seat-left")`` if as many of the row's municipality are in the room as it has seats."""
    assert meeting.body is not None
    allowed = meeting.body.seats_per_organisation
    if allowed is None or row.organisation_id is None:
        return
    others = Attendance.objects.filter(
        meeting=meeting, section=Section.PRESENT, organisation_id=row.organisation_id, secretary=False
    ).exclude(pk=row.pk)
    members = set(
        Mandate.objects.filter(body=meeting.body, organisation_id=row.organisation_id, seat__in=VOTING).values_list(
            "person_id", flat=True
        )
    )
    sitting = [other for other in others.prefetch_related("presence") if other.serving or other.person_id in members]
    refuse_seat_too_many(sum(is_in_the_room(other) for other in sitting), allowed)


def is_in_the_room(row: Attendance) -> bool:
    """Return whether somebody has come, and not left since."""
    return row.section == Section.PRESENT and any(stay.left_at is None for stay in row.presence.all())


def end_stays(stays: QuerySet[PresenceInterval], end: time) -> None:
    """Let stays that are open end; one that began in the evening before ended with its own day."""
    stays.filter(arrived_at__gt=end).update(left_at=time(23, 59))
    stays.update(left_at=end)


def next_position(meeting: Meeting) -> int:
    """Return the place after the last in the meeting's lists."""
    last = Attendance.objects.filter(meeting=meeting).order_by("-position").values_list("position", flat=True).first()
    return (last or 0) + 1


def _new_row(meeting: Meeting, seat: Mandate) -> Attendance:
    return Attendance(
        meeting=meeting,
        position=next_position(meeting),
        section=Section.PRESENT,
        name_as_written=seat.person.name,
        name_key=name_key(seat.person.name),
        organisation_as_written=seat.organisation.name if seat.organisation else "",
        role_as_written=seat.role,
        party=seat.party,
        person=seat.person,
        organisation=seat.organisation,
        link_state=Attendance.LinkState.CONFIRMED,
        chair=seat.seat == Mandate.Seat.CHAIR,
    )


def _refuse_without_seat(meeting: Meeting, seat: Mandate) -> None:
    day = meeting.held_on
    holds = day is not None and (seat.holds_from or day) <= day <= (seat.holds_to or day)
    if seat.body_id != meeting.body_id or seat.seat not in TAKING_PART or not holds:
        raise RuleBroken("no-seat", str(seat.public_id))
