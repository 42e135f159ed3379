"""Who has said that they cannot come, and whom they may call in."""

from samverk.accounts.standing import Held, mandates_on
from samverk.directory.models import Mandate
from samverk.meetings.models import Attendance, Meeting


def absences(meeting: Meeting) -> list[Attendance]:
    """Return who has said that they cannot come, in the order of their municipalities."""
    rows = meeting.attendances.filter(section=Attendance.Section.ABSENT)
    return list(
        rows.select_related("person", "organisation", "called_in").order_by("organisation__sort_key", "position")
    )


def absence_of(meeting: Meeting, person_id: int) -> Attendance | None:
    """Return what a person has said, ``None`` if they have not said that they cannot come."""
    rows = meeting.attendances.filter(section=Attendance.Section.ABSENT, person_id=person_id)
    return rows.select_related("called_in").first()


def deputies_for(meeting: Meeting, seat: Held) -> list[Mandate]:
    """Return the body's deputies on the day of the meeting, those of the own municipality first."""
    assert meeting.held_on is not None
    assert meeting.body_id is not None
    mandates = (
        mandates_on(meeting.held_on)
        .filter(body_id=meeting.body_id, seat=Mandate.Seat.DEPUTY)
        .exclude(person_id=seat.person_id)
        .select_related("person", "organisation")
        .order_by("person__sort_key")
    )
    return sorted(mandates, key=lambda one: one.organisation_id != seat.organisation_id)
