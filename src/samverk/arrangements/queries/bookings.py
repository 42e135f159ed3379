"""Bookings as lists and pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, QuerySet, Value, When

from procedure.rota import next_in_turn
from samverk.arrangements.models import Booking
from samverk.arrangements.queries.turns import coming_meetings
from samverk.directory.models import Organisation, Venue
from samverk.meetings.models import Meeting

State = Booking.State
STEPS_AFTER = {
    State.REQUESTED: (State.OFFERED, State.CONFIRMED),
    State.OFFERED: (State.CONFIRMED,),
    State.CONFIRMED: (State.INVOICED,),
}


@dataclass(frozen=True, slots=True)
class Rotation:
    """A year's meetings that have no venue booked, the venues there are, and which one is suggested for which."""

    meetings: tuple[Meeting, ...]
    venues: tuple[Venue, ...]
    suggested: dict[int, Venue | None]


def listed_bookings(*, state: str = "", venue: Venue | None = None) -> QuerySet[Booking]:
    """Return bookings, those that must be asked again before all others, then the latest day first."""
    bookings = Booking.objects.select_related("venue__organisation", "meeting")
    if state in State.values:
        bookings = bookings.filter(state=state)
    if venue is not None:
        bookings = bookings.filter(venue=venue)
    waits = Case(When(state=State.ASK_AGAIN, then=Value(0)), default=Value(1), output_field=IntegerField())
    return bookings.annotate(waits=waits).order_by("waits", "-on", "-starts_at", "-pk")


def without_booking(body_id: int, on: date, up_to: date) -> list[Meeting]:
    """Return the coming meetings with day and hours for which no venue is booked."""
    booked = Booking.objects.exclude(state=State.CANCELLED).filter(meeting__isnull=False)
    meetings = coming_meetings(body_id, on, up_to).exclude(pk__in=booked.values("meeting"))
    return list(meetings.filter(starts_at__isnull=False, ends_at__isnull=False))


def rotation_of(body_id: int, *, on: date, up_to: date, participants: int | None) -> Rotation:
    """Return a venue for each coming meeting: its municipality is the member that has waited longest to be host.

    Only venues whose main business is conferences and that hold the ``participants`` are suggested.
    """
    venues = list(Venue.objects.select_related("organisation").order_by("sort_key"))
    fitting = [venue for venue in venues if _fits(venue, participants, on)]
    by_municipality: dict[str, Venue] = {}
    for venue in sorted(fitting, key=_municipality_key):
        assert venue.organisation is not None
        by_municipality.setdefault(venue.organisation.public_id, venue)
    meetings = without_booking(body_id, on, up_to)
    hosts = list(_hosts())
    suggested: dict[int, Venue | None] = {}
    for meeting in meetings:
        host = next_in_turn(list(by_municipality), hosts) if by_municipality else None
        suggested[meeting.pk] = by_municipality[host] if host else None
        hosts += [host] if host else []
    return Rotation(tuple(meetings), tuple(venues), suggested)


def _hosts() -> Iterable[str]:
    """Yield the municipality of every booking that is not cancelled, oldest first."""
    held = Booking.objects.exclude(state=State.CANCELLED).filter(venue__organisation__isnull=False)
    return held.order_by("on", "pk").values_list("venue__organisation__public_id", flat=True)


def _fits(venue: Venue, participants: int | None, on: date) -> bool:
    lies_in: Organisation | None = venue.organisation
    is_member = lies_in is not None and lies_in.is_member and (lies_in.member_to is None or on <= lies_in.member_to)
    has_room = participants is None or (venue.capacity is not None and venue.capacity >= participants)
    return is_member and has_room and venue.lives_on_conferences is True


def _municipality_key(venue: Venue) -> tuple[str, str]:
    return (venue.organisation.sort_key if venue.organisation else "", venue.sort_key)
