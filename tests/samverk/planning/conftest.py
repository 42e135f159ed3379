"""The collaboration, stored."""

import pytest

from tests.samverk.planning.making import Collaboration, make_collaboration


@pytest.fixture
def house(db: None) -> Collaboration:
    """Return the collaboration of these tests."""
    return make_collaboration()
