"""Guests at an item: they are heard, and count for nothing else."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from samverk.accounts.standing import TAKING_PART, mandates_on
from samverk.directory.naming import name_key
from samverk.meetings.models import Attendance, Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.attend import Act
from samverk.sitting.actions.line import with_attendance
from samverk.sitting.actions.seats import next_position


@transaction.atomic
def welcome_guest(meeting: Meeting, act: Act, *, name: str, organisation: str, items: Sequence[Item]) -> Attendance:
    """Put a guest into the lists, for the ``items`` they are there for (all where none are named); return the row.

    Raises ``RuleBroken``: ``"guest-has-a-seat"`` for whoever sits in the body that day, ``"already-present"`` for a
    guest who is in the lists, ``"attendance-not-now"``.
    """
    meeting = with_attendance(meeting.pk, act.now)
    assert meeting.held_on is not None
    key = name_key(name)
    seats = mandates_on(meeting.held_on).filter(body=meeting.body, seat__in=TAKING_PART)
    if seats.filter(person__names__key=key).exists() or seats.filter(person__key=key).exists():
        raise RuleBroken("guest-has-a-seat", name)
    if meeting.attendances.filter(section=Attendance.Section.GUEST, name_key=key).exists():
        raise RuleBroken("already-present", name)
    row = Attendance.objects.create(
        meeting=meeting,
        position=next_position(meeting),
        section=Attendance.Section.GUEST,
        name_as_written=name,
        name_key=key,
        organisation_as_written=organisation,
        item_numbers=[item.number_as_printed or str(item.position) for item in items],
    )
    trail.note("guest-welcomed", meeting, by=act.by, on_behalf_of=act.on_behalf_of, name=name)
    return row


@transaction.atomic
def strike_guest(row: Attendance, act: Act) -> None:
    """Take a guest out of the lists, or somebody who was noted as secretary and was not.

    Raises ``RuleBroken``: ``"not-present"`` if they are out already, ``"attendance-not-now"``.
    """
    meeting = with_attendance(row.meeting_id, act.now)
    seatless = Q(section=Attendance.Section.GUEST) | Q(secretary=True)
    if not Attendance.objects.filter(seatless, pk=row.pk).delete()[0]:
        raise RuleBroken("not-present", row.name_as_written)
    trail.note("guest-struck", meeting, by=act.by, on_behalf_of=act.on_behalf_of, name=row.name_as_written)
