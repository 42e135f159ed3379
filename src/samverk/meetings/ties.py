"""What is tied to a meeting, told before it is moved or cancelled.

The rooms above know what they tied to it; ``samverk/site/flow.py`` names the functions that tell.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from samverk.meetings.models import Meeting


@dataclass(frozen=True)
class Tie:
    """One thing tied to a meeting, as a whole sentence; ``moves_along`` is false where somebody must be asked."""

    kind: str
    sentence: str | Promise
    moves_along: bool
    address: str = ""


Teller = Callable[[Meeting], Iterable[Tie]]
TELLERS: list[Teller] = []


def what_is_tied(meeting: Meeting) -> list[Tie]:
    """Return everything tied to ``meeting``, in the order of the rooms."""
    return [tie for teller in TELLERS for tie in teller(meeting)]
