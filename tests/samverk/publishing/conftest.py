"""What the tests of the public pages share."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from samverk.accounts.models import User


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Forget kept pages, counted exports and the language of the last page: rows and readers of another test follow."""
    cache.clear()
    yield
    cache.clear()
    translation.deactivate()


@pytest.fixture
def answers(browser_of: Callable[[User | None], Client], secretary: User, reader: User) -> Callable[[str], list[int]]:
    """Return a function that asks for an address as secretary, reader and citizen, and gives the three statuses."""

    def ask(address: str) -> list[int]:
        return [browser_of(user).get(address).status_code for user in (secretary, reader, None)]

    return ask


@pytest.fixture
def shows(
    browser_of: Callable[[User | None], Client], secretary: User, reader: User
) -> Callable[[str, str], list[bool]]:
    """Return a function that tells whether words stand on a page for secretary, reader and citizen."""

    def ask(address: str, words: str) -> list[bool]:
        pages = [browser_of(user).get(address) for user in (secretary, reader, None)]
        return [words in (b"".join(page) if page.streaming else page.content).decode() for page in pages]

    return ask
