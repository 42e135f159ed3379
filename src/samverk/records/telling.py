"""What every act of a page does: say on the next page what was done, or turn a refusal into its sentence."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import Promise

from samverk.records.refusal import RuleBroken

Worded = Callable[[RuleBroken], str]


def worded_by(refusals: Mapping[str, str | Promise]) -> Worded:
    """Return a function that words a refusal by the sentence under its code."""
    return lambda refused: str(refusals[refused.code])


@contextmanager
def telling(worded: Worded, request: HttpRequest, done: str | Promise = "") -> Iterator[None]:
    """Say ``done``, if there is something to say, or what was refused in the words of a room."""
    try:
        yield
    except RuleBroken as refused:
        messages.error(request, worded(refused))
    else:
        if done:
            messages.success(request, str(done))
