"""Who is asking, in a view that only users reach."""

from django.http import HttpRequest

from samverk.accounts.access import Somebody
from samverk.accounts.models import User


def me(request: HttpRequest) -> User:
    """Return the user behind ``request``."""
    assert isinstance(request.user, User)
    return request.user


def is_user(user: Somebody) -> bool:
    """Return whether ``user`` has logged in: the question of pages that belong to every user."""
    return isinstance(user, User) and user.is_active
