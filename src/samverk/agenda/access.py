"""Who sees and who builds an agenda, and the one way to fetch what belongs to it.

Who sits in the body reads its agendas, and so does the staff. Confidential items are shown to those who sit in the body
and to the secretariat, to nobody else. A guest is shown nothing here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone

from samverk.accounts.access import (
    Somebody,
    may_edit_register,
    may_follow,
    may_keep,
    may_prepare,
    may_read_unpublished,
    only_if,
    standing_in,
)
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART, Held, Standing, standing_of
from samverk.agenda.models import AgendaVersion, Packet, Paper, TakenOff
from samverk.directory.models import Body, Organisation, Person
from samverk.meetings.models import Item, Meeting
from samverk.post.models import Letter

Question = Callable[[Somebody, Standing, int | None], bool]
Thing = TypeVar("Thing", bound=Model)

users_only = only_if(lambda user: user.is_authenticated)
secretariat_only = only_if(may_edit_register)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and the address of the one for whom, empty for oneself."""

    by: User
    on_behalf_of: str


def meeting_for(request: HttpRequest, public_id: str, question: Question = may_follow) -> Meeting:
    """Return the meeting if the caller may do with its body what is asked.

    A meeting that the caller may not know of is not there; one they may read and not change is forbidden.
    """
    return allowed(request, _one(_meetings(), public_id), question)


def allowed(request: HttpRequest, meeting: Meeting, question: Question) -> Meeting:
    """Return ``meeting`` or refuse, as ``meeting_for`` does."""
    standing = standing_in(request)
    if not may_follow(request.user, standing, meeting.body_id) or meeting.body_id is None:
        raise Http404
    if not question(request.user, standing, meeting.body_id):
        raise PermissionDenied
    return meeting


def item_for(request: HttpRequest, public_id: str, question: Question = may_prepare) -> Item:
    """Return an item of an agenda, to read or to change; a confidential one is not there for who may not see it."""
    item = _one(Item.objects.select_related("meeting__body", "entry__origin_clause__meeting"), public_id)
    allowed(request, item.meeting, question)
    if item.is_confidential and not sees_confidential(request, item.meeting):
        raise Http404
    return item


def paper_for(request: HttpRequest, public_id: str, question: Question = may_follow) -> Paper:
    """Return a paper that the caller may read."""
    paper = _one(Paper.objects.select_related("stored_file", "item__meeting__body"), public_id)
    allowed(request, paper.item.meeting, question)
    if paper.item.is_confidential and not sees_confidential(request, paper.item.meeting):
        raise Http404
    return paper


def packet_for(request: HttpRequest, public_id: str) -> Packet:
    """Return a packet; one with confidential items is not there for who may not see them."""
    packet = _one(Packet.objects.select_related("stored_file", "meeting__body"), public_id)
    allowed(request, packet.meeting, may_follow)
    if packet.with_confidential and not sees_confidential(request, packet.meeting):
        raise Http404
    return packet


def taken_off_for(request: HttpRequest, public_id: str) -> TakenOff:
    """Return what was taken off an agenda that the caller builds."""
    related = ("meeting__body", "origin_clause__item", "origin_clause__meeting", "standing_item")
    taken_off = _one(TakenOff.objects.select_related(*related), public_id)
    allowed(request, taken_off.meeting, may_prepare)
    if taken_off.is_confidential and not sees_confidential(request, taken_off.meeting):
        raise Http404
    return taken_off


def version_for(request: HttpRequest, meeting: Meeting, number: int) -> AgendaVersion:
    """Return a version of a meeting's agenda."""
    version = AgendaVersion.objects.filter(meeting=meeting, number=number).first()
    if version is None:
        raise Http404
    return version


def body_for(request: HttpRequest, public_id: str) -> Body:
    """Return a body whose template the caller may change."""
    body = _one(Body.objects.all(), public_id)
    standing = standing_in(request)
    if not may_follow(request.user, standing, body.pk):
        raise Http404
    if not may_prepare(request.user, standing, body.pk):
        raise PermissionDenied
    return body


def letter_for(request: HttpRequest, public_id: str) -> Letter:
    """Return a letter about a meeting; whose it is, is told by ``is_theirs``."""
    return _one(Letter.objects.filter(about_kind="meeting"), public_id)


def is_theirs(request: HttpRequest, letter: Letter) -> bool:
    """Return whether the letter went to the caller's own address."""
    return isinstance(request.user, User) and request.user.email == letter.to_address


def sees_confidential(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller sees the meeting's confidential items."""
    seats = TAKING_PART | PREPARING
    return may_edit_register(request.user) or standing_in(request).has_any(meeting.body_id, seats)


def builds(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller may change the agenda."""
    return may_prepare(request.user, standing_in(request), meeting.body_id)


def keeps(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller sends the call."""
    return may_keep(request.user, standing_in(request), meeting.body_id)


def own_seat(request: HttpRequest, meeting: Meeting) -> Held | None:
    """Return the seat for which the caller says whether they come: that of the day of the meeting."""
    standing = standing_in(request) if meeting.held_on is None else standing_of(request.user, meeting.held_on)
    return standing.seat_for(meeting.body_id)


def seated_person(seat: Held) -> Person:
    """Return who holds a seat."""
    return Person.objects.get(pk=seat.person_id)


def seated_organisation(seat: Held) -> Organisation | None:
    """Return for whom a seat is held."""
    if seat.organisation_id is None:
        return None
    return Organisation.objects.get(pk=seat.organisation_id)


def actor(request: HttpRequest, meeting: Meeting) -> Actor:
    """Return who acts on the agenda; a delegate only where their own seat or role would not do."""
    assert isinstance(request.user, User)
    if may_edit_register(request.user):
        return Actor(request.user, "")
    seat = standing_in(request).seat_for(meeting.body_id, PREPARING)
    return Actor(request.user, seat.on_behalf_of if seat is not None else "")


def coming_meetings(request: HttpRequest) -> QuerySet[Meeting]:
    """Return the meetings to come whose agendas the caller reads, the next one first."""
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    meetings = _meetings().filter(state__in=states, cancelled_at=None, held_on__gte=timezone.localdate())
    if not may_read_unpublished(request.user):
        bodies = {held.body_id for held in standing_in(request).held if held.seat in TAKING_PART | PREPARING}
        meetings = meetings.filter(body_id__in=bodies)
    return meetings.order_by("held_on", "starts_at", "id")


def _meetings() -> QuerySet[Meeting]:
    return Meeting.objects.select_related("body", "venue")


def _one(rows: "QuerySet[Thing]", public_id: str) -> Thing:
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
