"""Locations of public meetings: a known place under its own id, a place only written in minutes under its meeting's."""

from collections.abc import Collection, Iterator
from itertools import chain

from django.db.models import QuerySet

from samverk.directory.models import Venue
from samverk.meetings.models import Meeting
from samverk.publishing import published
from samverk.publishing.oparl.objects.crossing import Crossing
from samverk.publishing.oparl.vocabulary import Kind, Object, address, said
from samverk.publishing.published import CITIZENS


def keys() -> Iterator[str]:
    return chain(
        _venues().order_by("id").values_list("public_id", flat=True),
        _only_written().order_by("id").values_list("public_id", flat=True),
    )


def objects(wanted: Collection[str]) -> dict[str, Object]:
    met: dict[int, list[str]] = {}
    venues = list(_venues().filter(public_id__in=wanted))
    held = published.meetings(CITIZENS).filter(venue__in=[venue.pk for venue in venues]).order_by("id")
    for venue, meeting in held.values_list("venue_id", "public_id"):
        met.setdefault(venue or 0, []).append(address(Kind.MEETING, meeting))
    found = {venue.public_id: of_venue(venue) | {"meetings": met.get(venue.pk, [])} for venue in venues}
    for place in _only_written().filter(public_id__in=wanted):
        found[place.public_id] = as_written(place) | {"meetings": [address(Kind.MEETING, place.public_id)]}
    return found


def location_of(meeting: Meeting) -> Object | None:
    """Return where ``meeting`` was held, as it stands within the meeting."""
    if meeting.venue is not None:
        return of_venue(meeting.venue)
    return as_written(meeting) if meeting.place_as_written else None


def of_venue(venue: Venue) -> Object:
    return said(
        Kind.LOCATION,
        venue.public_id,
        description=", ".join(part for part in (venue.name, venue.address, venue.town) if part),
        streetAddress=venue.address,
        locality=venue.town,
    )


def as_written(meeting: Meeting) -> Object:
    return said(Kind.LOCATION, meeting.public_id, description=meeting.place_as_written)


def _venues() -> "QuerySet[Venue]":
    return Venue.objects.filter(pk__in=published.meetings(CITIZENS).order_by().values("venue"))


def _only_written() -> "QuerySet[Meeting]":
    return published.meetings(CITIZENS).filter(venue__isnull=True).exclude(place_as_written="")


LOCATIONS = Crossing(Kind.LOCATION, keys, objects)
