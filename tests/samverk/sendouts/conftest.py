"""Whom the tests of this room act on."""

from collections.abc import Iterator
from typing import Any

import pytest

from samverk.directory.models import Body
from tests.samverk.post.sink import Sink, mail_server
from tests.samverk.rounds.making import House, make_house


@pytest.fixture
def house(db: None) -> House:
    """Return a body of directors with a member of each municipality, and its secretary."""
    made = make_house()
    assert made.body.kind == Body.Kind.DIRECTORS
    return made


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    """Return a running mail server that takes everything."""
    with mail_server(settings) as server:
        yield server
