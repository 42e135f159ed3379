"""A mail server for the calls, and letters without a house address of its own."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.samverk.post.sink import Sink, mail_server


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    """Return a running mail server that takes everything."""
    with mail_server(settings) as server:
        yield server
