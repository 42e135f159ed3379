"""What every act of these pages does: say what was done, or what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from samverk.approving.messages import REFUSALS
from samverk.records.refusal import RuleBroken


@contextmanager
def told(request: HttpRequest, done: str = "") -> Iterator[None]:
    """Say ``done`` on the next page, or turn a refusal into a sentence there."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        if done:
            messages.success(request, done)
