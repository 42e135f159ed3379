"""What the tests of the whole house share."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """Let no page that was read in English leave its language behind."""
    yield
    translation.deactivate()
