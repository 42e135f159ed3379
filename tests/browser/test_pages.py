"""Every public page in a real browser: nothing for axe to find, no complaint in the console, nothing too wide."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.looking import TOO_WIDE, looked_at
from tests.browser.scene import play

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    pages = play()
    page = open_page(width)

    wrong = {name: looked_at(page, live_server.url + address) for name, address in pages.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


def test_pages_can_be_read_in_the_dark(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page(color_scheme="dark")

    chosen = ("start", "clauses filtered", "clause", "meeting", "attendance", "search")
    wrong = {name: looked_at(page, live_server.url + pages[name]) for name in chosen}

    assert {name: what for name, what in wrong.items() if what} == {}


def test_pages_reflow_when_enlarged_to_400_percent(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page(320)
    wide = {}

    for name in ("start", "clauses filtered", "clause", "meeting", "person", "figures", "search"):
        page.goto(live_server.url + pages[name])
        wide[name] = page.evaluate(TOO_WIDE)

    assert wide == dict.fromkeys(wide, 0)


def test_page_that_is_not_there_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    page = open_page()

    wrong = looked_at(page, f"{live_server.url}/nowhere/")

    # The browser itself notes the 404 in its console.
    assert set(wrong) == {"console"}
