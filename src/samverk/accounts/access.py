"""What each role may do, and the doors that refuse the others.

A citizen is nobody who has logged in. Every role may do what the roles before it may:
citizen, reader, secretary, administrator.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from samverk.accounts.models import User

# What a request carries, which Django types more widely than what this house stores.
Somebody = AbstractBaseUser | AnonymousUser
Question = Callable[[Somebody], bool]
Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponseBase]


def may_read_unpublished(user: Somebody) -> bool:
    """Return whether ``user`` sees what has not been published yet: everybody of the staff."""
    return _role(user) in {User.Role.READER, User.Role.SECRETARY, User.Role.ADMINISTRATOR}


def may_edit_register(user: Somebody) -> bool:
    """Return whether ``user`` imports, reviews, corrects and publishes."""
    return _role(user) in {User.Role.SECRETARY, User.Role.ADMINISTRATOR}


def may_administer(user: Somebody) -> bool:
    """Return whether ``user`` decides who else may log in, and as what."""
    return _role(user) == User.Role.ADMINISTRATOR


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
