"""Venues as a person keeps them: a new one, and what is known of it."""

from typing import Any

from django.db import transaction

from samverk.directory.actions.dated_names import ensure_names
from samverk.directory.models import Venue, VenueName
from samverk.directory.naming import name_key
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def add_venue(name: str, *, by: trail.HasEmail, **fields: Any) -> Venue:
    """Put a venue into the directory and return it.

    Raises ``RuleBroken("venue-exists")`` where another bears the name.
    """
    _refuse_taken_name(name, besides=0)
    venue = Venue.objects.create(name=name, **fields)
    trail.note("venue-added", venue, by=by, name=name)
    return venue


@transaction.atomic
def change_venue(venue: Venue, *, by: trail.HasEmail, **fields: Any) -> None:
    """Set what is known of a venue. A former name stays as another name of it.

    Raises ``RuleBroken``: ``"venue-exists"`` where another bears the name, ``"nothing-to-change"``.
    """
    known = Venue.objects.select_for_update().get(pk=venue.pk)
    changed = {name: value for name, value in fields.items() if getattr(known, name) != value}
    if not changed:
        raise RuleBroken("nothing-to-change", venue.public_id)
    if "name" in changed:
        _refuse_taken_name(changed["name"], besides=venue.pk)
        ensure_names(VenueName, known, [known.name], owner_field="venue")
    for name, value in changed.items():
        setattr(known, name, value)
    known.save()
    trail.note("venue-changed", known, by=by, fields=sorted(changed))


@transaction.atomic
def add_venue_name(venue: Venue, name: str, *, by: trail.HasEmail) -> None:
    """Let a venue be known under another spelling too.

    Raises ``RuleBroken``: ``"venue-exists"`` where another venue bears it, ``"nothing-to-change"`` where it is known.
    """
    _refuse_taken_name(name, besides=venue.pk)
    if name_key(name) == venue.key or not ensure_names(VenueName, venue, [name], owner_field="venue"):
        raise RuleBroken("nothing-to-change", venue.public_id)
    trail.note("venue-named", venue, by=by, name=name)


def _refuse_taken_name(name: str, *, besides: int) -> None:
    """Refuse a name that leads to another venue; the database holds the names themselves apart."""
    key = name_key(name)
    venues = Venue.objects.filter(key=key).exclude(pk=besides)
    if venues.exists() or VenueName.objects.filter(key=key).exclude(venue=besides).exists():
        raise RuleBroken("venue-exists", name)
