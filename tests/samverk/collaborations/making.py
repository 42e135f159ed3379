"""Entries of the register, between the municipalities of a made-up region."""

from datetime import date
from typing import Any

from samverk.collaborations.actions import Written, list_entry
from samverk.collaborations.models import Collaboration
from tests.samverk.networks.making import Region, make_region

TODAY = date(2026, 3, 2)
REVIEW_ON = date(2027, 3, 1)
NAMES = ("Brohult", "Ekelunda", "Åbynäs")


def make_small_region() -> Region:
    return make_region(NAMES)


def written(region: Region, name: str = "Södra vattenbolaget", *places: int, **said: Any) -> Written:
    """Return what an entry says; the municipalities at ``places`` are its parties, by default the first two."""
    parties = [(region.municipalities[place], None, None) for place in places or (0, 1)]
    return Written(**{"name": name, "form": "company", "parties": parties, "review_on": REVIEW_ON} | said)


def make_entry(region: Region, name: str = "Södra vattenbolaget", *places: int, **said: Any) -> Collaboration:
    """Store an entry that is listed."""
    return list_entry(written(region, name, *places, **said), by=region.secretary)
