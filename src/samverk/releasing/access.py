"""Who shows minutes to everybody, and masks what is not to be shown: those who keep them."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from samverk.accounts.access import Somebody, may_edit_register, may_keep, standing_in
from samverk.accounts.models import User
from samverk.accounts.standing import Seat
from samverk.directory.models import Body
from samverk.meetings.models import Masking, Meeting
from samverk.releasing.queries.masked import masked_in
from samverk.releasing.queries.releases import kept_meetings


@dataclass(frozen=True, slots=True)
class Here:
    """A meeting whose public version somebody keeps."""

    meeting: Meeting
    user: User


def kept(request: HttpRequest) -> QuerySet[Meeting]:
    """Return the meetings whose public version the caller keeps; raise ``PermissionDenied`` for who keeps none."""
    if not keeps_somewhere(request):
        raise PermissionDenied
    return kept_meetings(request.user, standing_in(request))


def keeps_somewhere(request: HttpRequest) -> bool:
    """Return whether the caller keeps the minutes of any body."""
    return may_edit_register(request.user) or any(held.seat == Seat.SECRETARY for held in standing_in(request).held)


def masked_for(request: HttpRequest, words: str) -> QuerySet[Masking]:
    """Return the maskings that hold ``words`` in minutes that the caller keeps; for most there are none to look at."""
    if not request.user.is_authenticated or not keeps_somewhere(request):
        return Masking.objects.none()
    return masked_in(kept_meetings(request.user, standing_in(request)), words)


def entered(request: HttpRequest, public_id: str) -> Here:
    """Return a meeting whose minutes are the record by now and that the caller keeps; ``Http404`` for all others."""
    meeting = get_object_or_404(kept_meetings(request.user, standing_in(request)), public_id=public_id)
    if not isinstance(request.user, User):
        raise Http404
    return Here(meeting, request.user)


def keeps_version_of(request: HttpRequest, meeting: Meeting) -> bool:
    """Return whether the caller shows the minutes of ``meeting`` to everybody; a citizen costs no query."""
    if not request.user.is_authenticated:
        return False
    return kept_meetings(request.user, standing_in(request)).filter(pk=meeting.pk).exists()


def masking_or_404(here: Here, public_id: str) -> Masking:
    """Return a masking of the meeting."""
    return get_object_or_404(Masking, meeting=here.meeting, public_id=public_id)


def kept_body(request: HttpRequest, public_id: str) -> Body:
    """Return a body whose minutes the caller keeps; raise ``Http404`` for all others."""
    body = get_object_or_404(Body, public_id=public_id)
    if not may_keep(request.user, standing_in(request), body.pk):
        raise Http404
    return body


def is_somebody(user: Somebody) -> bool:
    """Return whether ``user`` has logged in; what they may do follows from what they keep."""
    return user.is_authenticated and user.is_active
