"""What every act of these pages does: know who acts, and say what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from samverk.accounts.models import User
from samverk.records.refusal import RuleBroken
from samverk.rounds.messages import REFUSALS


def me(request: HttpRequest) -> User:
    """Return the user behind a view that only users reach."""
    assert isinstance(request.user, User)
    return request.user


@contextmanager
def told(request: HttpRequest) -> Iterator[None]:
    """Turn a refusal into a sentence on the next page."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
