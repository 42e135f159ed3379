"""Who is acting."""

from django.http import HttpRequest

from samverk.accounts.models import User


def caller(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
