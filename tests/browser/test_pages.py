"""Every public page in a real browser: nothing for axe to find, no complaint in the console, nothing too wide."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.scene import play

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(one => one.checkVisibility() && !one.closest('p, td, dd, li, .unseen') && !one.matches('.skip'))
    .filter(one => { const box = one.getBoundingClientRect(); return box.width && (box.width < 24 || box.height < 24) })
    .map(one => one.outerHTML.slice(0, 120))"""


def looked_at(page: Page, address: str) -> dict[str, Any]:
    """Open ``address`` and return what is wrong with it, empty if nothing is."""
    page.errors.clear()  # type: ignore[attr-defined]
    page.goto(address)
    found = Axe().run(page, options=RULES).response["violations"]
    wrong = {
        "axe": [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found],
        "console": list(page.errors),  # type: ignore[attr-defined]
        "too wide": page.evaluate(TOO_WIDE),
        "too small": page.evaluate(SMALL),
    }
    return {name: what for name, what in wrong.items() if what}


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
