"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.watchlist.messages import REFUSALS


def me(request: HttpRequest) -> User:
    """Return the user behind a view that only users reach."""
    assert isinstance(request.user, User)
    return request.user


@contextmanager
def told(request: HttpRequest, done: str = "") -> Iterator[None]:
    """Say what was ``done`` on the next page, or what was refused."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        if done:
            messages.success(request, done)


def shown(request: HttpRequest, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    """Return a page of this room."""
    return render(request, f"watchlist/{template}", {"section": "desk", **context}, status=status)
