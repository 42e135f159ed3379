"""What each role may do, and the doors that refuse the others.

A citizen is nobody who has logged in. Every role may do what the roles before it may:
citizen, member, reader, secretary, administrator. What somebody may do in a body beyond that follows the dated
mandates of their person, and of whom they act for: ``standing_in`` is asked once a request, the questions after it
cost nothing.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from samverk.accounts.models import User
from samverk.accounts.standing import LEADING, PREPARING, TAKING_PART, Seat, Standing, standing_of

# What a request carries, which Django types more widely than what this house stores.
Somebody = AbstractBaseUser | AnonymousUser
Question = Callable[[Somebody], bool]
Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponseBase]


def has_logged_in(user: Somebody) -> bool:
    """Return whether ``user`` is anybody of the house, whatever they may do there."""
    return user.is_authenticated


def may_read_unpublished(user: Somebody) -> bool:
    """Return whether ``user`` sees what has not been published yet: everybody of the staff."""
    return _role(user) in {User.Role.READER, User.Role.SECRETARY, User.Role.ADMINISTRATOR}


def may_edit_register(user: Somebody) -> bool:
    """Return whether ``user`` imports, reviews, corrects and publishes."""
    return _role(user) in {User.Role.SECRETARY, User.Role.ADMINISTRATOR}


def may_administer(user: Somebody) -> bool:
    """Return whether ``user`` decides who else may log in, and as what."""
    return _role(user) == User.Role.ADMINISTRATOR


def second_factor_demanded(user: Somebody) -> bool:
    """Return whether the house demands a second factor of ``user`` (``SAMVERK_SECOND_FACTOR``)."""
    demanded = settings.SECOND_FACTOR
    return _role(user) is not None and (demanded == "all" or (demanded == "staff" and may_read_unpublished(user)))


def sits_somewhere(user: Somebody) -> bool:
    """Return whether ``user`` may have a seat or acts for somebody who has, or keeps the register; asks no database."""
    if not isinstance(user, User) or _role(user) is None:
        return False
    return user.role != User.Role.READER or user.person_id is not None


def standing_in(request: HttpRequest) -> Standing:
    """Return where the caller of ``request`` stands today, looked up once a request."""
    standing: Standing | None = getattr(request, "standing", None)
    if standing is None:
        standing = standing_of(request.user, timezone.localdate())
        request.standing = standing  # type: ignore[attr-defined]
    return standing


def may_keep(user: Somebody, standing: Standing, body_id: int | None) -> bool:
    """Return whether ``user`` plans the body's meetings and keeps its minutes: its secretary, or the secretariat."""
    return may_edit_register(user) or standing.has_any(body_id, frozenset({Seat.SECRETARY}))


def may_lead(user: Somebody, standing: Standing, body_id: int | None) -> bool:
    """Return whether ``user`` is chair or vice chair of the body, or acts for one who is."""
    return standing.has_any(body_id, LEADING)


def may_prepare(user: Somebody, standing: Standing, body_id: int | None) -> bool:
    """Return whether ``user`` decides what comes onto the body's agenda."""
    return may_keep(user, standing, body_id) or standing.has_any(body_id, PREPARING)


def may_take_part(user: Somebody, standing: Standing, body_id: int | None) -> bool:
    """Return whether ``user`` sits in the body as chair, member or deputy, or acts for somebody who does."""
    return standing.has_any(body_id, TAKING_PART)


def may_follow(user: Somebody, standing: Standing, body_id: int | None) -> bool:
    """Return whether ``user`` reads the body's calls, agendas and drafts: whoever sits in it, and the staff.

    A guest's seat opens nothing but what a signed link opens.
    """
    return may_read_unpublished(user) or standing.has_any(body_id, TAKING_PART | PREPARING)


def only_if(allowed: Question) -> Callable[[View[Arguments]], View[Arguments]]:
    """Return a decorator: a citizen is sent to the log-in, a user who is not ``allowed`` gets a 403."""

    def guard(view: View[Arguments]) -> View[Arguments]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponseBase:
            if allowed(request.user):
                return view(request, *args, **kwargs)
            return refusal(request)

        return guarded

    return guard


def refusal(request: HttpRequest) -> HttpResponse:
    """Send a citizen to the log-in and back; raise ``PermissionDenied`` for a user, whom logging in will not help."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())


def _role(user: Somebody) -> str | None:
    return user.role if isinstance(user, User) and user.is_active else None
