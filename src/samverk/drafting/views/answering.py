"""What every act of these pages does: know who acts, and say what was refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from samverk.drafting.messages import REFUSALS
from samverk.records.refusal import RuleBroken


@contextmanager
def answered(request: HttpRequest, done: str) -> Iterator[None]:
    """Say ``done`` on the next page, or turn a refusal into a sentence there."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, str(REFUSALS[refused.code]))
    else:
        messages.success(request, done)
