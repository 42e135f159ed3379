"""Who is likely to approve the minutes of a meeting: whoever led it last, and those who were chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

from samverk.accounts.standing import TAKING_PART
from samverk.approving.models import Approver
from samverk.directory.models import Person
from samverk.meetings.models import Attendance, Meeting, Signatory
from samverk.sitting.queries.attending import seats_on

Role = Approver.Role


@dataclass(frozen=True, slots=True)
class Named:
    """``is_proposed`` where the meeting itself says that they approve its minutes."""

    person: Person
    role: Role
    is_proposed: bool


def proposed_approvers(meeting: Meeting) -> list[Named]:
    """Return everybody who may be named, those first who led or were chosen; four queries."""
    led = _led(meeting)
    verifiers = Signatory.objects.filter(meeting=meeting, person__isnull=False).select_related("person")
    named = {person.pk: Named(person, Role.CHAIR, True) for person in led}
    for row in verifiers:
        if row.person is not None:
            named.setdefault(row.person.pk, Named(row.person, Role.CHOSEN, True))
    for person in _members(meeting):
        named.setdefault(person.pk, Named(person, Role.CHOSEN, False))
    return list(named.values())


def _led(meeting: Meeting) -> list[Person]:
    """Return who led the meeting, the one who led it to its end first."""
    rows = Attendance.objects.filter(meeting=meeting, person__isnull=False, chairings__isnull=False)
    ordered = rows.select_related("person").order_by("-chairings__began_at", "-chairings__id")
    people = {row.person_id: row.person for row in ordered if row.person is not None}
    if not people:
        chairs = Attendance.objects.filter(meeting=meeting, person__isnull=False, chair=True).select_related("person")
        people = {row.person_id: row.person for row in chairs if row.person is not None}
    return list(people.values())


def _members(meeting: Meeting) -> Iterable[Person]:
    ids = [seat.person_id for seat in seats_on(meeting.body_id, meeting.held_on) if seat.seat in TAKING_PART]
    return Person.objects.filter(pk__in=ids).order_by("sort_key")
