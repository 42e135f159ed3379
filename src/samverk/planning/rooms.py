"""The rooms in which a meeting is prepared, held and written down: by name, since they lie above this one."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom
from samverk.planning.access import Right

State = Meeting.State


@dataclass(frozen=True, slots=True)
class Door:
    """A room that is there."""

    address: str
    label: str | Promise
    about: str | Promise


def _may_prepare(_meeting: Meeting, right: Right) -> bool:
    return ForWhom.PREPARE in right.for_whom


def _may_follow(_meeting: Meeting, right: Right) -> bool:
    return right.follows


def _may_read_minutes(meeting: Meeting, right: Right) -> bool:
    """Tell whether there are minutes to read: a draft that is not sent out is read by those who keep and lead."""
    if meeting.state == State.HELD:
        return right.keeps or ForWhom.LEAD in right.for_whom
    return right.follows and meeting.state in (State.DRAFTED, State.APPROVED)


Room = tuple[str, Promise, Promise]
HELD_HERE: tuple[tuple[Callable[[Meeting, Right], bool], Room], ...] = (
    (_may_follow, ("agenda:agenda", _("Agenda"), _("Items, papers and the call"))),
    (_may_prepare, ("guests:meeting", _("Guests"), _("Presenters and their times"))),
    (_may_follow, ("sitting:meeting", _("The sitting"), _("The meeting while it is held"))),
    (_may_read_minutes, ("drafting:meeting", _("The minutes"), _("The draft and its comments"))),
)
REGISTER: Room = ("portal:meeting", _("In the register"), _("The meeting with its items and clauses"))


def doors_of(meeting: Meeting, right: Right, *, reads_unpublished: bool) -> list[Door]:
    """Return the rooms of ``meeting`` that the caller may enter; one that is not there yet is left out."""
    rooms = [] if meeting.source_id else [room for may_enter, room in HELD_HERE if may_enter(meeting, right)]
    if meeting.published_at or reads_unpublished:
        rooms.append(REGISTER)
    found = ((_address(view, meeting.public_id), label, about) for view, label, about in rooms)
    return [Door(address, label, about) for address, label, about in found if address]


def _address(view: str, public_id: str) -> str:
    try:
        return reverse(view, args=[public_id])
    except NoReverseMatch:
        return ""
