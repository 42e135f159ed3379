"""Venues as lists show them, and what speaks against one."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from samverk.arrangements.models import Booking
from samverk.directory.models import Venue


def listed_venues(
    *, organisation: Any = None, capacity: int | None = None, conferences: bool = False
) -> QuerySet[Venue]:
    """Return the venues that fit, from A to Ö, each with ``coming`` bookings that are not cancelled."""
    venues = Venue.objects.select_related("organisation").order_by("sort_key")
    if organisation is not None:
        venues = venues.filter(organisation=organisation)
    if capacity is not None:
        venues = venues.filter(capacity__gte=capacity)
    if conferences:
        venues = venues.filter(lives_on_conferences=True)
    live = ~Q(bookings__state=Booking.State.CANCELLED) & Q(bookings__isnull=False)
    return venues.annotate(booked=Count("bookings", filter=live))


def venue_warnings(venue: Venue, *, participants: int | None, on: date) -> Iterator[str]:
    """Yield what speaks against meeting at ``venue``, a sentence each; none of it refuses a booking."""
    if participants is not None and venue.capacity is not None and venue.capacity < participants:
        said = _("The venue holds %(capacity)d people, and %(participants)d are expected.")
        yield said % {"capacity": venue.capacity, "participants": participants}
    if venue.capacity is None:
        yield _("Nobody has said how many people the venue holds.")
    if not _lies_in_a_member(venue, on):
        yield _("The venue lies in none of the member municipalities.")
    if venue.lives_on_conferences is False:
        yield _("Meetings and conferences are not the main business of the venue.")


def _lies_in_a_member(venue: Venue, on: date) -> bool:
    lies_in = venue.organisation
    if lies_in is None or not lies_in.is_member:
        return False
    return (lies_in.member_from is None or lies_in.member_from <= on) and (
        lies_in.member_to is None or on <= lies_in.member_to
    )
