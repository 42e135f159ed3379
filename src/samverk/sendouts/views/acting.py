"""What every act of these pages does: know who acts, say what was refused, and show a page of this room."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.sendouts.messages import worded


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
        messages.error(request, worded(refused))
    else:
        if done:
            messages.success(request, done)


def shown(request: HttpRequest, template: str, **context: Any) -> HttpResponse:
    """Return a page of this room."""
    status = context.pop("status", 200)
    return render(request, f"sendouts/{template}", {"section": "arrangements", **context}, status=status)


def letters_sent(count: int) -> str:
    """Return how many letters went."""
    return ngettext("%(count)d letter is on its way.", "%(count)d letters are on their way.", count) % {"count": count}
