"""Saying of a municipality that stands in no list why nobody from it was there."""

from django.db import transaction

from samverk.directory.models import Organisation
from samverk.drafting.actions.lock import refuse_if_locked
from samverk.meetings.models import Attendance, Meeting
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.attend import Act, leave_vacant, stay_away
from samverk.sitting.queries.attending import seats_on

Section = Attendance.Section


@transaction.atomic
def account_for(meeting: Meeting, organisation: Organisation, section: str, act: Act) -> None:
    """Enter the holder of the organisation's first seat as absent, reported or not, or its seat as vacant.

    Raises ``RuleBroken("no-seat-to-be-absent-from")`` where nobody holds a seat for it,
    ``RuleBroken("nothing-to-change")`` if something is said of it already, and ``"attendance-not-now"`` once the
    minutes are approved, ``"text-is-locked"`` while somebody is asked to approve them.
    """
    refuse_if_locked(meeting)
    said = Attendance.objects.filter(meeting=meeting, organisation=organisation).exclude(section=Section.GUEST)
    if said.exclude(secretary=True).exists():
        raise RuleBroken("nothing-to-change", str(organisation.public_id))
    if section == Section.VACANT:
        leave_vacant(meeting, organisation, act)
        return
    seats = seats_on(meeting.body_id, meeting.held_on)
    seat = next((seat for seat in seats if seat.organisation_id == organisation.pk), None)
    if seat is None:
        raise RuleBroken("no-seat-to-be-absent-from", str(organisation.public_id))
    stay_away(meeting, seat, act, reported=section == Section.ABSENT)
