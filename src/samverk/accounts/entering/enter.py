"""Letting somebody in who has shown who they are."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from samverk.accounts.models import User


def enter(request: HttpRequest, user: User, *, way: str, to: str) -> HttpResponseBase:
    """Log ``user`` in and lead them ``to`` a page; where they have a second factor, by way of that.

    ``way`` is how they have shown who they are: ``"password"`` or ``"link"``. Whoever was logged in is logged out
    first, so that nobody who shows half of what is asked goes on in an old session.
    """
    if request.user.is_authenticated:
        logout(request)
    record_authentication(request, user, way)
    response: HttpResponseBase = perform_login(request, user, redirect_url=to)
    return response
