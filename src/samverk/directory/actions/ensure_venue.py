"""A place of meeting that must be there."""

from collections.abc import Iterable

from django.db import transaction

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.actions.fields import set_changed
from samverk.directory.models import Venue, VenueName
from samverk.directory.naming import name_key


@transaction.atomic
def ensure_venue(name: str, *, town: str = "", names: Iterable[NameInTime | str] = ()) -> Venue:
    """Return the venue of this name; make it if there is none. ``names`` are its other spellings."""
    venue, _ = Venue.objects.get_or_create(key=name_key(name), defaults={"name": name, "town": town})
    set_changed(venue, {"town": town})
    ensure_names(VenueName, venue, names, owner_field="venue")
    return venue
