"""What rooms above tell of a case, such as the address at which mail reaches it.

``samverk/site/flow.py`` names the functions that tell.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from samverk.registry.models import Case


@dataclass(frozen=True, slots=True)
class Told:
    label: str | Promise
    words: str


CaseTeller = Callable[[Case], Iterable[Told]]
TELLERS: list[CaseTeller] = []


def told_of(case: Case) -> list[Told]:
    """Return what is told of a case to those who follow its body, in the order of the rooms."""
    return [told for teller in TELLERS for told in teller(case)]
