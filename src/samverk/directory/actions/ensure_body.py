"""A body that must be there."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from samverk.directory.actions.dated_names import NameInTime, ensure_names
from samverk.directory.actions.fields import set_changed
from samverk.directory.models import Body, BodyName
from samverk.directory.naming import name_key


@transaction.atomic
def ensure_body(
    name: str,
    *,
    kind: Body.Kind = Body.Kind.OTHER,
    begins_on: date | None = None,
    ends_on: date | None = None,
    hands_over_to: Body | None = None,
    profile: str = "",
    seats_per_organisation: int | None = None,
    calendar_is_public: bool = False,
    names: Iterable[NameInTime | str] = (),
) -> Body:
    """Return the body of this name; make it if there is none. ``names`` are the names of its other days.

    Called again with the same words it changes nothing.
    """
    fields = {
        "kind": kind,
        "begins_on": begins_on,
        "ends_on": ends_on,
        "hands_over_to": hands_over_to,
        "profile": profile or Body.Profile.INFORMAL_GROUP,
        "seats_per_organisation": seats_per_organisation,
        "calendar_is_public": calendar_is_public,
    }
    body = Body.objects.filter(key=name_key(name)).first()
    if body is None:
        body = Body.objects.create(name=name, **fields)
    else:
        set_changed(body, fields | {"profile": profile})
    ensure_names(BodyName, body, names, owner_field="body")
    return body
