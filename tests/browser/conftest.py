"""A real browser on a running house."""

import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import browser_path

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Held by whoever uses the connection that the test and its server share.
TURN = threading.Lock()


@pytest.fixture(scope="session", autouse=True)
def one_request_at_a_time() -> None:
    """Let the test's server answer one request after the other: its threads share one database connection."""
    answer = WSGIHandler.__call__

    def answer_in_turn(self: WSGIHandler, environ: Any, start_response: Any) -> Any:
        with TURN:
            return answer(self, environ, start_response)

    WSGIHandler.__call__ = answer_in_turn  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, started once."""
    # Playwright runs a loop in this thread; the tests of this folder use the database between its calls, never in them.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=ARGUMENTS)
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Any]:
    """Return a function that opens an empty page; what its console says goes into ``page.errors``."""
    cache.clear()
    contexts = []

    def opened(width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="sv-SE", **options)
        contexts.append(context)
        page = context.new_page()
        page.errors = []  # type: ignore[attr-defined]
        page.on("console", lambda said: page.errors.append(said.text) if said.type == "error" else None)  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.errors.append(str(error)))  # type: ignore[attr-defined]
        return page

    yield opened
    for context in contexts:
        context.close()
