"""Saying beforehand that one cannot come, and taking it back."""

from django.db import transaction
from django.db.models import Max

from samverk.accounts.models import User
from samverk.directory.models import Organisation, Person
from samverk.directory.naming import name_key
from samverk.meetings.actions.touch import touch
from samverk.meetings.models import Attendance, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Section = Attendance.Section


@transaction.atomic
def report_absence(
    meeting: Meeting,
    person: Person,
    *,
    organisation: Organisation | None,
    by: User,
    reason: str = "",
    called_in: Person | None = None,
    on_behalf_of: str = "",
) -> Attendance:
    """Note that ``person`` cannot come, why if they say so, and which deputy they call in; return the row.

    A row a person: said again, the reason and the deputy are those of the last time.

    Raises ``RuleBroken("absence-too-late")`` if the meeting was opened, held or cancelled meanwhile: from then on the
    secretary keeps the list.
    """
    _hold(meeting)
    row = Attendance.objects.filter(meeting=meeting, person=person).exclude(section=Section.GUEST).first()
    if row is None:
        row = Attendance(meeting=meeting, person=person, position=_next_position(meeting))
        row.name_as_written, row.name_key = person.name, name_key(person.name)
        row.link_state = Attendance.LinkState.CONFIRMED
    row.section, row.reason, row.called_in = Section.ABSENT, reason, called_in
    row.organisation = organisation
    row.organisation_as_written = organisation.name if organisation is not None else ""
    row.save()
    touch(meeting.pk)
    trail.note(
        "absence-reported",
        meeting,
        by=by,
        on_behalf_of=on_behalf_of,
        person=person.public_id,
        called_in=called_in.public_id if called_in is not None else "",
    )
    return row


@transaction.atomic
def withdraw_absence(meeting: Meeting, person: Person, *, by: User, on_behalf_of: str = "") -> None:
    """Note that ``person`` comes after all.

    Raises ``RuleBroken("nothing-to-change")`` if they had not said otherwise, ``RuleBroken("absence-too-late")`` as
    ``report_absence`` does.
    """
    _hold(meeting)
    rows = Attendance.objects.filter(meeting=meeting, person=person, section=Section.ABSENT)
    if not rows.delete()[0]:
        raise RuleBroken("nothing-to-change", person.public_id)
    touch(meeting.pk)
    trail.note("absence-withdrawn", meeting, by=by, on_behalf_of=on_behalf_of, person=person.public_id)


def _hold(meeting: Meeting) -> None:
    """Let the meeting wait as it is until this is stored: two taps of one hand are one row."""
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    awaited = Meeting.objects.select_for_update().filter(
        pk=meeting.pk, state__in=states, opened_at=None, cancelled_at=None
    )
    if awaited.first() is None:
        raise RuleBroken("absence-too-late", meeting.public_id)


def _next_position(meeting: Meeting) -> int:
    highest = Attendance.objects.filter(meeting=meeting).aggregate(n=Max("position"))["n"]
    return 1 + (highest or 0)
