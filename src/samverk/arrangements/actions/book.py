"""Bookings: requested → offered → confirmed → invoiced, or cancelled with what that cost."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from samverk.accounts.models import User
from samverk.arrangements.models import Booking, BookingStep
from samverk.arrangements.queries.spans import span_of_booking, span_of_meeting
from samverk.arrangements.timespan import Timespan
from samverk.directory.models import Venue
from samverk.meetings.actions.place_meeting import place_meeting
from samverk.meetings.models import Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Booking.State
MAY_FOLLOW = {
    State.OFFERED: (State.REQUESTED,),
    State.CONFIRMED: (State.REQUESTED, State.OFFERED),
    State.INVOICED: (State.CONFIRMED,),
}
NOT_OVER = (State.REQUESTED, State.OFFERED, State.CONFIRMED)


@transaction.atomic
def book_venue(
    venue: Venue,
    span: Timespan,
    *,
    on: date,
    by: User,
    meeting: Meeting | None = None,
    participants: int | None = None,
    note: str = "",
) -> Booking:
    """Ask a venue for a time, and return the booking; from now on nobody else can have the venue then.

    Raises ``RuleBroken``: ``"venue-taken"``, ``"day-in-the-past"``, ``"ends-before-it-starts"``.
    """
    span.refuse_impossible(on)
    _refuse_taken(venue.pk, span)
    booking = Booking.objects.create(venue=venue, meeting=meeting, participants=participants, **_times(span))
    _step(booking, State.REQUESTED, by=by, note=note)
    return booking


@transaction.atomic
def advance_booking(booking: Booking, to: str, *, by: User, price_ore: int | None = None, note: str = "") -> None:
    """Note that the venue has offered, that it was confirmed, or that it was invoiced.

    A confirmed booking gives its coming meeting its place. Raises ``RuleBroken("booking-has-moved-on")`` if somebody
    else came first or the step does not follow.
    """
    fields: dict[str, Any] = {"state": to} | ({} if price_ore is None else {"price_ore": price_ore})
    _move(Booking.objects.filter(pk=booking.pk, state__in=MAY_FOLLOW.get(State(to), ())), booking, **fields)
    _step(booking, to, by=by, note=note)
    meeting = booking.meeting
    if to == State.CONFIRMED and meeting is not None and meeting.venue_id != booking.venue_id and _is_coming(meeting):
        place_meeting(meeting, booking.venue, by=by)


@transaction.atomic
def cancel_booking(booking: Booking, *, fee_ore: int | None, by: User, note: str = "") -> None:
    """Give the venue back; ``fee_ore`` is what that costs, nought where it costs nothing.

    Raises ``RuleBroken``: ``"fee-missing"`` where nobody says what it costs, ``"booking-has-moved-on"`` where it is
    invoiced or cancelled already.
    """
    if fee_ore is None or fee_ore < 0:
        raise RuleBroken("fee-missing", booking.public_id)
    not_over = Booking.objects.filter(pk=booking.pk, state__in=(*NOT_OVER, State.ASK_AGAIN))
    _move(not_over, booking, state=State.CANCELLED, fee_ore=fee_ore)
    _step(booking, State.CANCELLED, by=by, note=note, fee_ore=fee_ore)


@transaction.atomic
def request_again(booking: Booking, *, on: date, by: User, note: str = "") -> None:
    """Ask the venue for the time to which the meeting was moved.

    Raises ``RuleBroken``: ``"booking-without-meeting"`` where there is no meeting to follow, ``"venue-taken"``,
    ``"day-in-the-past"``, ``"booking-has-moved-on"`` if somebody else came first.
    """
    span = span_of_meeting(booking.meeting) if booking.meeting and not booking.meeting.cancelled_at else None
    if span is None:
        raise RuleBroken("booking-without-meeting", booking.public_id)
    span.refuse_impossible(on)
    _refuse_taken(booking.venue_id, span, besides=booking.pk)
    waiting = Booking.objects.filter(pk=booking.pk, state=State.ASK_AGAIN)
    _move(waiting, booking, state=State.REQUESTED, **_times(span))
    _step(booking, State.REQUESTED, by=by, note=note)


@transaction.atomic
def ask_again(meeting_ids: Collection[int]) -> int:
    """Mark the bookings whose meeting is no longer when they are, or was cancelled; return how many.

    Done twice it is done once. A venue holds the old time until somebody has spoken with it.
    """
    tied = Booking.objects.filter(meeting_id__in=meeting_ids, state__in=NOT_OVER).select_related("meeting", "venue")
    marked = 0
    for booking in tied:
        assert booking.meeting is not None
        if booking.meeting.cancelled_at is None and span_of_meeting(booking.meeting) == span_of_booking(booking):
            continue
        if Booking.objects.filter(pk=booking.pk, state=booking.state).update(state=State.ASK_AGAIN):
            _step(booking, State.ASK_AGAIN, by=None)
            marked += 1
    return marked


def _refuse_taken(venue_id: int, span: Timespan, *, besides: int = 0) -> None:
    """Refuse a time that overlaps another booking; the venue's row is where two who book wait for each other."""
    Venue.objects.select_for_update().get(pk=venue_id)
    others = (
        Booking.objects.filter(venue_id=venue_id, on__lte=span.last)
        .annotate(last=Coalesce("last_on", F("on")))
        .filter(last__gte=span.on)
        .exclude(state=State.CANCELLED)
        .exclude(pk=besides)
    )
    for other in others:
        if span.overlaps(span_of_booking(other)):
            raise RuleBroken("venue-taken", other.public_id)


def _move(rows: "QuerySet[Booking]", booking: Booking, **fields: Any) -> None:
    if not rows.update(**fields):
        raise RuleBroken("booking-has-moved-on", booking.public_id)
    booking.refresh_from_db()


def _step(booking: Booking, state: str, *, by: User | None, note: str = "", **detail: Any) -> None:
    BookingStep.objects.create(booking=booking, state=state, note=note, by=by.email if by else "")
    trail.note(f"booking-{state}", booking, by=by, venue=booking.venue.public_id, **detail)


def _times(span: Timespan) -> dict[str, Any]:
    return {"on": span.on, "last_on": span.last_on, "starts_at": span.starts_at, "ends_at": span.ends_at}


def _is_coming(meeting: Meeting) -> bool:
    planned = meeting.state in (Meeting.State.PLANNED, Meeting.State.CALLED)
    return planned and meeting.opened_at is None and meeting.cancelled_at is None
