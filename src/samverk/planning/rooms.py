"""The rooms in which a meeting is prepared, held and written down: by name, since they lie above this one."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting

Doors = tuple[tuple[str, Promise, Promise], ...]
FOR_FOLLOWERS: Doors = (
    ("agenda:agenda", _("Agenda"), _("Items, papers and the call")),
    ("guests:meeting", _("Guests"), _("Presenters and their times")),
    ("sitting:meeting", _("The sitting"), _("The meeting while it is held")),
    ("drafting:meeting", _("The minutes"), _("The draft and its comments")),
)
FOR_ALL: Doors = (("portal:meeting", _("In the register"), _("The meeting with its items and clauses")),)


@dataclass(frozen=True, slots=True)
class Door:
    """A room that is there."""

    address: str
    label: str | Promise
    about: str | Promise


def doors_of(meeting: Meeting, *, follows: bool) -> list[Door]:
    """Return the rooms of ``meeting`` that answer; one that is not there yet is left out."""
    doors = (*FOR_FOLLOWERS, *FOR_ALL) if follows else FOR_ALL if meeting.published_at else ()
    if meeting.source_id:
        doors = FOR_ALL
    found = ((_address(view, meeting.public_id), label, about) for view, label, about in doors)
    return [Door(address, label, about) for address, label, about in found if address]


def _address(view: str, public_id: str) -> str:
    try:
        return reverse(view, args=[public_id])
    except NoReverseMatch:
        return ""
