"""What the tests of this room act on."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.samverk.mailroom.dovecot import Dovecot, running_dovecot
from tests.samverk.mailroom.making import INCOMING


@pytest.fixture(autouse=True)
def own_address(settings: Any) -> None:
    """Let people write to an address of the house."""
    settings.INCOMING_MAIL = INCOMING


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """Return a mail server by somebody else, started once."""
    with running_dovecot() as server:
        yield server
