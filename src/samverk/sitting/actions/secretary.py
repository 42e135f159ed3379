"""Who takes the minutes: named when the meeting opens, and whenever somebody else takes them over."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.access import may_keep
from samverk.accounts.models import User
from samverk.accounts.standing import mandates_on, standing_of
from samverk.directory.models import Mandate, Person
from samverk.directory.naming import name_key
from samverk.meetings.models import Attendance, Meeting, PresenceInterval
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.line import clock, in_session
from samverk.sitting.actions.seats import end_stays, next_position


def begin_minutes(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Put whoever will take the minutes into the lists: who opens the meeting if they keep its minutes, else the
    secretary by mandate, else nobody. Part of an act that holds the meeting's line.
    """
    person = by.person if _keeps(by, meeting) else None
    person = person or _secretary_of(meeting)
    if person is not None:
        _put_down(meeting, person, at)


@transaction.atomic
def take_minutes(meeting: Meeting, *, at: datetime, by: User) -> None:
    """Let ``by`` take the minutes from now on; who took them until now has left that place.

    Raises ``RuleBroken``: ``"not-in-session"``, ``"no-person"`` for a log-in that belongs to nobody in the directory,
    ``"takes-minutes-already"``.
    """
    meeting = in_session(meeting.pk)
    if by.person is None:
        raise RuleBroken("no-person", by.email)
    taking = PresenceInterval.objects.filter(attendance__meeting=meeting, attendance__secretary=True, left_at=None)
    if taking.filter(attendance__person=by.person).exists():
        raise RuleBroken("takes-minutes-already", by.email)
    end_stays(taking, clock(at))
    _put_down(meeting, by.person, at)
    trail.note("minutes-taken-over", meeting, by=by)


def _keeps(user: User, meeting: Meeting) -> bool:
    assert meeting.held_on is not None
    return may_keep(user, standing_of(user, meeting.held_on), meeting.body_id)


def _secretary_of(meeting: Meeting) -> Person | None:
    assert meeting.held_on is not None
    held = mandates_on(meeting.held_on).filter(body=meeting.body, seat=Mandate.Seat.SECRETARY)
    mandate = held.select_related("person").order_by("pk").first()
    return mandate.person if mandate else None


def _put_down(meeting: Meeting, person: Person, at: datetime) -> None:
    # Without an organisation: the seat of a municipality is not taken by who writes.
    row = Attendance.objects.filter(meeting=meeting, person=person, secretary=True).first()
    row = row or Attendance.objects.create(
        meeting=meeting,
        position=next_position(meeting),
        section=Attendance.Section.PRESENT,
        name_as_written=person.name,
        name_key=name_key(person.name),
        person=person,
        link_state=Attendance.LinkState.CONFIRMED,
        secretary=True,
    )
    PresenceInterval.objects.create(attendance=row, arrived_at=clock(at))
