"""Whom the tests of this room act on."""

import pytest

from tests.samverk.rounds.making import House, make_house


@pytest.fixture
def house(db: None) -> House:
    """Return a body with a member of each municipality, and its secretary."""
    return make_house()
