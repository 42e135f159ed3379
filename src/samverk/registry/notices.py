"""What stands on the notice board, as that room tells it: the two stand side by side, and neither knows the other.

``samverk/site/flow.py`` names the function that tells.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from samverk.meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class Notice:
    """That approved minutes, or one item of them, were announced on ``put_up_on``. ``origin`` is its public id."""

    origin: str
    meeting: Meeting
    put_up_on: date
    is_of_one_item: bool
    is_secret: bool


NoticeTeller = Callable[[Iterable[int]], Iterable[Notice]]
TELLERS: list[NoticeTeller] = []


def notices(ids: Iterable[int]) -> list[Notice]:
    """Return the notices with these primary keys, as they are told."""
    wanted = list(ids)
    return [notice for teller in TELLERS for notice in teller(wanted)]
