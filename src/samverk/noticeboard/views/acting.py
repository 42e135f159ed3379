"""What every act of these pages does: say what was done, or what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from samverk.noticeboard.messages import REFUSALS
from samverk.records.refusal import RuleBroken


@contextmanager
def told(request: HttpRequest, done: str) -> Iterator[None]:
    """Say on the next page what was ``done``, or what was refused."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, done)
