"""Who invites, and what a link opens: one invitation, and nothing beside it."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils import timezone

from samverk.accounts.access import may_edit_register, may_follow, may_prepare, only_if, standing_in
from samverk.accounts.caller import address_of
from samverk.accounts.models import User
from samverk.accounts.standing import PREPARING
from samverk.guests.links import invitation_behind
from samverk.guests.models import Invitation
from samverk.meetings.models import Meeting

logged_in_only = only_if(lambda user: user.is_authenticated and user.is_active)


def invitation_of(request: HttpRequest, token: str) -> Invitation:
    """Return the invitation that the link opens; raises the codes of ``invitation_behind``."""
    return invitation_behind(token, at=timezone.now(), address=address_of(request, settings.PROXIES))


def followed_or_404(request: HttpRequest, public_id: str) -> Meeting:
    """Return the meeting, if the caller follows its body: members see who comes, those who prepare see all."""
    meeting = Meeting.objects.select_related("body").filter(public_id=public_id).first()
    if meeting is None or not may_follow(request.user, standing_in(request), meeting.body_id):
        raise Http404
    return meeting


def keeps(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller invites the guests of the meeting."""
    return may_prepare(request.user, standing_in(request), meeting.body_id)


def meeting_or_404(request: HttpRequest, public_id: str) -> Meeting:
    """Return the meeting, if the caller prepares its body's meetings."""
    meeting = Meeting.objects.select_related("body").filter(public_id=public_id).first()
    if meeting is None or not may_prepare(request.user, standing_in(request), meeting.body_id):
        raise Http404
    return meeting


def kept_or_404(request: HttpRequest, public_id: str) -> Invitation:
    """Return the invitation, if the caller prepares the meetings of the body that invited."""
    related = ("meeting__body", "item")
    invitation = Invitation.objects.select_related(*related).filter(public_id=public_id).first()
    if invitation is None or not may_prepare(request.user, standing_in(request), invitation.meeting.body_id):
        raise Http404
    return invitation


def acting(request: HttpRequest, meeting: Meeting) -> tuple[User, str]:
    """Return who acts, and the e-mail address of the principal in whose seat they do; empty for an own one."""
    assert isinstance(request.user, User)
    if may_edit_register(request.user):
        return request.user, ""
    seat = standing_in(request).seat_for(meeting.body_id, PREPARING)
    return request.user, seat.on_behalf_of if seat else ""
