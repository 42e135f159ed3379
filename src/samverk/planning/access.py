"""Who sees which meetings in the calendar, and who plans them; denied unless a question here says yes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samverk.accounts.access import (
    Somebody,
    may_follow,
    may_keep,
    may_read_unpublished,
    may_take_part,
    refusal,
    standing_in,
)
from samverk.accounts.standing import PREPARING, TAKING_PART, Standing
from samverk.directory.models import Body
from samverk.meetings.models import Meeting
from samverk.meetings.steps import ForWhom

Arguments = ParamSpec("Arguments")
Thing = TypeVar("Thing")
View = Callable[Concatenate[HttpRequest, Thing, Arguments], HttpResponse]
Allowed = Callable[[Somebody, Standing, int | None], bool]


@dataclass(frozen=True, slots=True)
class Right:
    """What the caller may do with the meetings of one body."""

    keeps: bool
    follows: bool
    takes_part: bool
    for_whom: frozenset[ForWhom]


def followed_bodies(standing: Standing) -> frozenset[int]:
    """Return the bodies whose plans somebody sees because they sit there; a guest's seat opens nothing."""
    return frozenset(held.body_id for held in standing.held if held.seat in TAKING_PART | PREPARING)


def meetings_for(user: Somebody, standing: Standing) -> QuerySet[Meeting]:
    """Return the meetings whose days ``user`` may know.

    The staff know all. Everybody knows those of bodies with a public calendar, and what is published; imported
    minutes that wait for publication are no calendar. Who sits in a body knows its meetings.
    """
    known = Meeting.objects.filter(held_on__isnull=False, body__isnull=False)
    if may_read_unpublished(user):
        return known
    public = Q(published_at__isnull=False) | Q(body__calendar_is_public=True, source_id="")
    followed = followed_bodies(standing)
    return known.filter(public | Q(body__in=followed)) if followed else known.filter(public)


def public_meetings() -> QuerySet[Meeting]:
    """Return the meetings of bodies with a public calendar, but for imported ones that are not published."""
    meetings = Meeting.objects.filter(held_on__isnull=False, body__calendar_is_public=True)
    return meetings.filter(Q(source_id="") | Q(published_at__isnull=False))


def meeting_or_404(request: HttpRequest, public_id: str) -> Meeting:
    """Return a meeting that the caller may know of."""
    known = meetings_for(request.user, standing_in(request))
    return get_object_or_404(known.select_related("body", "venue", "prepares__body"), public_id=public_id)


def body_or_404(request: HttpRequest, public_id: str) -> Body:
    """Return a body whose calendar the caller may see."""
    body = get_object_or_404(Body.objects.select_related("hands_over_to"), public_id=public_id)
    if not body.calendar_is_public and not right_in(request, body.pk).follows:
        raise Http404
    return body


def right_in(request: HttpRequest, body_id: int | None) -> Right:
    """Return what the caller may do with the meetings of a body."""
    standing = standing_in(request)
    keeps = may_keep(request.user, standing, body_id)
    follows = keeps or may_follow(request.user, standing, body_id)
    takes_part = may_take_part(request.user, standing, body_id)
    leads = any(held.seat in {"chair", "vice-chair"} for held in standing.in_body(body_id))
    prepares = keeps or any(held.seat in PREPARING for held in standing.in_body(body_id))
    answers = {
        ForWhom.KEEP: keeps,
        ForWhom.LEAD: leads,
        ForWhom.PREPARE: prepares,
        ForWhom.TAKE_PART: takes_part,
        ForWhom.FOLLOW: follows,
    }
    return Right(keeps, follows, takes_part, frozenset(whom for whom, yes in answers.items() if yes))


def keepers_of_body(view: View[Body, Arguments]) -> Callable[..., HttpResponse]:
    """Let only those in who plan the meetings of the body: a citizen is sent to the log-in, others get 404 or 403."""
    return _guarded(view, _kept_body)


def followers_of_body(view: View[Body, Arguments]) -> Callable[..., HttpResponse]:
    """Let only those in who sit in the body, and the staff; all others may not know that there is anything."""
    return _guarded(view, _followed_body)


def keepers_of_meeting(view: View[Meeting, Arguments]) -> Callable[..., HttpResponse]:
    """Let only those in who plan the meeting: a citizen is sent to the log-in, others get 404 or 403."""
    return _guarded(view, _kept_meeting)


def _guarded(view: View[Thing, Arguments], fetch: Callable[[HttpRequest, str], Thing]) -> Callable[..., HttpResponse]:
    """Send a citizen to the log-in, and hand ``view`` what ``fetch`` finds or refuses."""

    @wraps(view)
    def guarded(
        request: HttpRequest, /, public_id: str, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        if not request.user.is_authenticated:
            return refusal(request)
        return view(request, fetch(request, public_id), *args, **kwargs)

    return guarded


def _kept_body(request: HttpRequest, public_id: str) -> Body:
    body = body_or_404(request, public_id)
    if not right_in(request, body.pk).keeps:
        raise PermissionDenied
    return body


def _followed_body(request: HttpRequest, public_id: str) -> Body:
    body = get_object_or_404(Body, public_id=public_id)
    if not right_in(request, body.pk).follows:
        raise Http404
    return body


def _kept_meeting(request: HttpRequest, public_id: str) -> Meeting:
    meeting = meeting_or_404(request, public_id)
    if not right_in(request, meeting.body_id).keeps:
        raise PermissionDenied
    return meeting
