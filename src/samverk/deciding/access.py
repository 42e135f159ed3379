"""Who sees what is decided under an item, who keeps it, and who answers for themselves."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import may_follow, may_keep, may_lead, may_take_part, only_if, standing_in
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING, TAKING_PART
from samverk.deciding.queries.item_panel import Viewer
from samverk.deciding.queries.leading import acts_as_chair
from samverk.meetings.models import Item, Meeting

# A citizen is sent to the log-in before anything is looked up.
users_only = only_if(lambda user: user.is_authenticated)


def item_or_404(request: HttpRequest, public_id: str) -> tuple[Item, Meeting]:
    """Return the item and its meeting, if the user of ``request`` may know of them.

    Whoever sits in the body, and the staff; a confidential item only who sits in the body or keeps its minutes.
    Meetings that were read from minutes are decided already: their items are not found here.
    """
    items = Item.objects.select_related("meeting__body__hands_over_to")
    item = get_object_or_404(items, public_id=public_id, meeting__called_at__isnull=False)
    body_id = item.meeting.body_id
    standing = standing_in(request)
    sits = standing.has_any(body_id, TAKING_PART | PREPARING)
    knows = sits or may_keep(request.user, standing, body_id)
    if not (knows or (may_follow(request.user, standing, body_id) and not item.is_confidential)):
        raise Http404
    return item, item.meeting


def may_act_on(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the user writes clauses, opens votes and confirms: who keeps the minutes, and who leads,
    by their seat or since the chair was handed over to them.
    """
    user, standing, body_id = request.user, standing_in(request), meeting.body_id
    return may_keep(user, standing, body_id) or may_lead(user, standing, body_id) or acts_as_chair(meeting, standing)


def may_answer(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the user may be somebody on the list; whether they are there is told by the list."""
    return may_take_part(request.user, standing_in(request), meeting.body_id)


def viewer_of(request: HttpRequest, meeting: Meeting) -> Viewer:
    """Return who looks. Nobody answers for a principal: at a meeting somebody else is there, or nobody."""
    user = request.user
    return Viewer(may_act=may_act_on(request, meeting), person_id=user.person_id if isinstance(user, User) else None)


def on_behalf_of(request: HttpRequest, meeting: Meeting) -> str:
    """Return for whom the user keeps or leads: an address, or "" where they do so by themselves."""
    standing = standing_in(request)
    if may_keep(request.user, standing, None):
        return ""
    held = standing.seat_for(meeting.body_id, PREPARING) or standing.seat_for(meeting.body_id)
    return held.on_behalf_of if held else ""
