"""The house whose documents are asked for."""

import pytest

from samverk.registry.actions import begin_register
from tests.samverk.disclosures.making import AT, keeper
from tests.samverk.rounds.making import House, make_house


@pytest.fixture
def house() -> House:
    """Return a body with a register, its secretary by mandate, its members."""
    house = make_house()
    begin_register(house.body, mark="KDG", is_public=True, at=AT, by=keeper())
    return house
