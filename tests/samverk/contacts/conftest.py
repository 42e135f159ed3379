"""Whom the tests of this room act on."""

import pytest

from samverk.directory.models import Organisation
from tests.samverk.rounds.making import House, make_house


@pytest.fixture
def house(db: None) -> House:
    """Return a body with a member of each municipality, all of them members of the collaboration, and its secretary."""
    made = make_house()
    assert Organisation.objects.filter(is_member=True).count() == 3
    return made
