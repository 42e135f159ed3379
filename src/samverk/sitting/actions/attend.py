"""Who comes, leaves, comes back, or stays away: one row a seat, one interval a stay."""

from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction

from procedure.presence import Stay, refuse_impossible_stays
from samverk.accounts.models import User
from samverk.directory.models import Mandate, Organisation
from samverk.meetings.models import Attendance, Meeting, PresenceInterval
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sitting.actions.lead import begin_chairing, leave_the_chair
from samverk.sitting.actions.line import bounds, with_attendance
from samverk.sitting.actions.seats import is_in_the_room, next_position, refuse_when_full, row_of

Section = Attendance.Section


@dataclass(frozen=True, slots=True)
class Act:
    """When something is done, by whom, and for whom: ``on_behalf_of`` is the address of a principal."""

    now: datetime
    by: User
    on_behalf_of: str = ""


@transaction.atomic
def arrive(
    meeting: Meeting,
    seat: Mandate,
    act: Act,
    *,
    at: time | None = None,
    remote: bool = False,
    instead_of: Mandate | None = None,
) -> Attendance:
    """Note that whoever holds ``seat`` has come at ``at``, ``None`` for "from the beginning"; return the row.

    A deputy serves where ``instead_of`` names the member who is away; one who sat there without serving is noted as
    present from when they serve.

    Raises ``RuleBroken``: ``"already-present"``, ``"no-seat"``, ``"sits-for-another"``, ``"no-seat-left"``,
    ``"member-is-here"``, ``"deputy-serves"``, ``"outside-the-meeting"``, ``"arrives-while-present"``,
    ``"attendance-not-now"``.
    """
    meeting = with_attendance(meeting.pk, act.now)
    row = row_of(meeting, seat)
    if row.pk and is_in_the_room(row):
        if row.serving or instead_of is None:
            raise RuleBroken("already-present", row.name_as_written)
        row.presence.filter(left_at=None).delete()
    _serve(meeting, row, seat, instead_of)
    if seat.seat != Mandate.Seat.DEPUTY or instead_of is not None:
        refuse_when_full(meeting, row)
    row.section, row.remote = Section.PRESENT, remote
    row.save()
    arrived = at or (bounds(meeting, act.now)[0] if meeting.opened_at else None)
    _refuse_wrong_stay(meeting, row, (arrived, None), now=act.now, besides=None)
    PresenceInterval.objects.create(attendance=row, arrived_at=arrived)
    Attendance.objects.filter(meeting=meeting, organisation=row.organisation, section=Section.VACANT).delete()
    if seat.seat == Mandate.Seat.CHAIR and meeting.is_in_session:
        begin_chairing(meeting, row, at=act.now, if_nobody_leads=True)
    _note("arrived", meeting, act, row, at)
    return row


@transaction.atomic
def leave(row: Attendance, act: Act, *, at: time) -> None:
    """Note that somebody has left at ``at``; who led the meeting leads it no longer.

    Raises ``RuleBroken``: ``"not-present"`` if they left before, ``"leaves-before-arriving"``,
    ``"outside-the-meeting"``, ``"attendance-not-now"``.
    """
    meeting = with_attendance(row.meeting_id, act.now)
    stay = PresenceInterval.objects.filter(attendance=row, left_at=None).last()
    if stay is None:
        raise RuleBroken("not-present", row.name_as_written)
    _refuse_wrong_stay(meeting, row, (stay.arrived_at, at), now=act.now, besides=stay.pk)
    PresenceInterval.objects.filter(pk=stay.pk, left_at=None).update(left_at=at)
    leave_the_chair(row, at=act.now)
    _note("left", meeting, act, row, at)


@transaction.atomic
def change_stay(stay: PresenceInterval, act: Act, *, arrived: time | None, left: time | None) -> None:
    """Put the times of one stay right; ``None`` is "from the beginning" and "to the end".

    Raises ``RuleBroken``: ``"leaves-before-arriving"``, ``"outside-the-meeting"``, ``"arrives-while-present"``,
    ``"nothing-to-change"``, ``"attendance-not-now"``.
    """
    row = Attendance.objects.get(pk=stay.attendance_id)
    meeting = with_attendance(row.meeting_id, act.now)
    if (stay.arrived_at, stay.left_at) == (arrived, left):
        raise RuleBroken("nothing-to-change", row.name_as_written)
    arrived = arrived or bounds(meeting, act.now)[0]
    _refuse_wrong_stay(meeting, row, (arrived, left), now=act.now, besides=stay.pk)
    PresenceInterval.objects.filter(pk=stay.pk).update(arrived_at=arrived, left_at=left)
    _note("stay-changed", meeting, act, row, arrived, until=str(left or ""))


@transaction.atomic
def stay_away(meeting: Meeting, seat: Mandate, act: Act, *, reported: bool) -> Attendance:
    """Note that whoever holds ``seat`` is not there, having said so beforehand or not; what was ticked goes.

    Raises ``RuleBroken``: ``"no-seat"``, ``"sits-for-another"``, ``"nothing-to-change"``, ``"attendance-not-now"``.
    """
    meeting = with_attendance(meeting.pk, act.now)
    row = row_of(meeting, seat)
    section = Section.ABSENT if reported else Section.UNREPORTED
    if row.pk and row.section == section:
        raise RuleBroken("nothing-to-change", row.name_as_written)
    row.section, row.serving, row.remote = section, False, None
    row.deputy_for_as_written = ""
    row.save()
    row.presence.all().delete()
    leave_the_chair(row, at=act.now)
    _note("absent" if reported else "absent-unreported", meeting, act, row, None)
    return row


@transaction.atomic
def leave_vacant(meeting: Meeting, organisation: Organisation, act: Act) -> None:
    """Note that nobody holds the organisation's seat.

    Raises ``RuleBroken("nothing-to-change")`` if anything is said of the organisation already, and
    ``RuleBroken("attendance-not-now")``.
    """
    meeting = with_attendance(meeting.pk, act.now)
    if Attendance.objects.filter(meeting=meeting, organisation=organisation).exclude(section=Section.GUEST).exists():
        raise RuleBroken("nothing-to-change", str(organisation.public_id))
    row = Attendance.objects.create(
        meeting=meeting,
        position=next_position(meeting),
        section=Section.VACANT,
        organisation=organisation,
        organisation_as_written=organisation.name,
    )
    _note("vacant", meeting, act, row, None)


def _serve(meeting: Meeting, row: Attendance, seat: Mandate, instead_of: Mandate | None) -> None:
    row.serving = instead_of is not None
    row.deputy_for_as_written = instead_of.person.name if instead_of else ""
    if instead_of is None:
        serves = Attendance.objects.filter(
            meeting=meeting, serving=True, deputy_for_as_written=row.name_as_written, organisation=row.organisation
        ).prefetch_related("presence")
        if any(is_in_the_room(deputy) for deputy in serves):
            raise RuleBroken("deputy-serves", row.name_as_written)
        return
    away = row_of(meeting, instead_of)
    if seat.seat != Mandate.Seat.DEPUTY or (away.pk and is_in_the_room(away)):
        raise RuleBroken("member-is-here", away.name_as_written)


def _refuse_wrong_stay(meeting: Meeting, row: Attendance, stay: Stay, *, now: datetime, besides: int | None) -> None:
    begins, ends = bounds(meeting, now)
    if any(not begins <= moment <= ends for moment in stay if moment is not None):
        raise RuleBroken("outside-the-meeting", f"{begins:%H.%M}-{ends:%H.%M}")
    known = row.presence.values_list("pk", "arrived_at", "left_at")
    others = [(arrived, left) for pk, arrived, left in known if pk != besides]
    refuse_impossible_stays(sorted([*others, stay], key=lambda one: one[0] or time.min))


def _note(act_name: str, meeting: Meeting, act: Act, row: Attendance, at: time | None, **detail: str) -> None:
    detail |= {"name": row.name_as_written, "organisation": row.organisation_as_written, "at": str(at or "")}
    trail.note(act_name, meeting, by=act.by, on_behalf_of=act.on_behalf_of, **detail)
