"""Who enters a meeting in session, and as what."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from samverk.accounts.access import may_follow, may_keep, may_lead, may_take_part, refusal, standing_in
from samverk.accounts.models import User
from samverk.accounts.standing import TAKING_PART, Held
from samverk.deciding.queries.leading import acts_as_chair
from samverk.meetings.models import Item, Meeting

Arguments = ParamSpec("Arguments")
WALL = "sitting.wall"


@dataclass(frozen=True, slots=True)
class Right:
    """What somebody may do at one meeting. ``seats`` are those they may act in, own seats first."""

    keeps: bool
    leads: bool
    takes_part: bool
    follows: bool
    seats: tuple[Held, ...] = ()

    @property
    def runs(self) -> bool:
        """Return whether they may open and close, and say which item is up."""
        return self.keeps or self.leads

    @property
    def sees_confidential(self) -> bool:
        """Return whether they see confidential items: who sits in the body or keeps its minutes."""
        return self.keeps or self.leads or self.takes_part


@dataclass(frozen=True, slots=True)
class Here:
    """A meeting that somebody entered, and what they may do there."""

    meeting: Meeting
    right: Right
    user: User


View = Callable[Concatenate[HttpRequest, Here, Arguments], HttpResponse]


def entered(request: HttpRequest, public_id: str) -> Here:
    """Return the meeting, if the caller may know of it; raise ``Http404`` otherwise."""
    meeting = get_object_or_404(
        Meeting.objects.filter(source_id="", body__isnull=False).select_related("body", "floor"), public_id=public_id
    )
    right = right_at(request, meeting)
    if not right.follows or not isinstance(request.user, User):
        raise Http404
    return Here(meeting, right, request.user)


def only_for(allowed: Callable[[Right], bool]) -> Callable[[View[Arguments]], Callable[..., HttpResponse]]:
    """Return a decorator: a citizen is sent to the log-in, who may not know gets a 404, who may not do it a 403."""

    def guard(view: View[Arguments]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(
            request: HttpRequest, /, public_id: str, *args: Arguments.args, **kwargs: Arguments.kwargs
        ) -> HttpResponse:
            if not request.user.is_authenticated:
                return refusal(request)
            here = entered(request, public_id)
            if not allowed(here.right):
                raise PermissionDenied
            return view(request, here, *args, **kwargs)

        return guarded

    return guard


def right_at(request: HttpRequest, meeting: Meeting) -> Right:
    """Return what the caller may do at ``meeting``: an acting chair what the chair may."""
    standing = standing_in(request)
    user, body_id = request.user, meeting.body_id
    seats = tuple(held for held in standing.in_body(body_id) if held.seat in TAKING_PART)
    return Right(
        keeps=may_keep(user, standing, body_id),
        leads=may_lead(user, standing, body_id) or acts_as_chair(meeting, standing),
        takes_part=may_take_part(user, standing, body_id),
        follows=may_follow(user, standing, body_id) or may_keep(user, standing, body_id),
        seats=seats,
    )


def item_or_404(here: Here, public_id: str) -> Item:
    """Return an item of the meeting."""
    item = get_object_or_404(Item, meeting=here.meeting, public_id=public_id)
    if item.is_confidential and not here.right.sees_confidential:
        raise Http404
    item.meeting = here.meeting
    return item


def keeps(right: Right) -> bool:
    return right.keeps


def runs(right: Right) -> bool:
    return right.runs


def follows(right: Right) -> bool:
    return right.follows


def takes_part_or_keeps(right: Right) -> bool:
    return right.takes_part or right.keeps
