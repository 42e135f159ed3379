"""Where a matter is registered, told by the room above that keeps the register.

``samverk/site/flow.py`` names the functions that tell.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from samverk.accounts.access import Somebody
from samverk.accounts.standing import Standing
from samverk.matters.models import Matter


@dataclass(frozen=True, slots=True)
class Registered:
    """A case under its ``number``, and where it is read by whoever asked."""

    number: str
    body: str
    address: str


Teller = Callable[[Matter, Somebody, Standing], Iterable[Registered]]
TELLERS: list[Teller] = []


def registered_as(matter: Matter, user: Somebody, standing: Standing) -> list[Registered]:
    """Return the cases of a matter that ``user`` may read."""
    return [one for teller in TELLERS for one in teller(matter, user, standing)]
