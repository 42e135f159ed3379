"""Decisions on pages of others: framed from another origin, copied as code, and said to machines in silence."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.meetings.models import Meeting
from samverk.publishing.oparl.actions import follow_the_public
from tests.browser.looking import looked_at
from tests.browser.scene import play

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

VIOLATIONS = """() => { window.violations = [];
    document.addEventListener('securitypolicyviolation', one => window.violations.push(one.violatedDirective)); }"""


@pytest.fixture
def elsewhere() -> Iterator[Callable[[str], str]]:
    """Return what puts words on a page of another origin, and tells where that page is."""
    shown = {"body": ""}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            page = f"<!doctype html><html lang=sv><link rel=icon href=data:,><title>Kommunen</title>{shown['body']}"
            self.wfile.write(page.encode())

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def put(body: str) -> str:
        shown["body"] = body
        return f"http://127.0.0.1:{server.server_port}/"

    yield put
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("width", [1280, 390])
def test_frame_and_its_code_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    clause = play()["clause"]
    page = open_page(width)

    wrong = {language: looked_at(page, f"{live_server.url}{language}{clause}inbaddat/") for language in ("", "/en")}
    wrong["in the dark"] = looked_at(open_page(width, color_scheme="dark"), f"{live_server.url}{clause}inbaddat/")
    page.goto(live_server.url + clause)
    page.get_by_text("Bädda in beslutet").click()
    code = page.get_by_label("Kopiera koden till en egen sida")

    assert {name: what for name, what in wrong.items() if what} == {}
    assert (code.is_visible(), code.is_editable()) == (True, False)


def test_code_shows_the_decision_on_a_page_of_another_origin(
    live_server: LiveServer, open_page: Callable[..., Page], elsewhere: Callable[[str], str]
) -> None:
    clause = play()["clause"]
    page = open_page()
    page.goto(live_server.url + clause)
    page.get_by_text("Bädda in beslutet").click()
    code = page.get_by_label("Kopiera koden till en egen sida").input_value()

    page.goto(elsewhere(f"<h1>Nytt från samarbetet</h1>{code}"))
    frame = page.frame_locator("iframe")

    assert "kollektivtrafiken" in frame.get_by_role("heading", level=1).inner_text()
    assert page.errors == []  # type: ignore[attr-defined]
    assert page.context.cookies() == []
    frame.get_by_role("link").click()
    page.wait_for_url(live_server.url + clause)


def test_no_other_page_can_be_framed_elsewhere(
    live_server: LiveServer, open_page: Callable[..., Page], elsewhere: Callable[[str], str]
) -> None:
    clause = play()["clause"]
    page = open_page()

    page.goto(elsewhere(f'<iframe src="{live_server.url}{clause}"></iframe>'))

    assert page.frame_locator("iframe").get_by_role("heading").count() == 0
    assert any("frame-ancestors" in said or "X-Frame-Options" in said for said in page.errors)  # type: ignore[attr-defined]


def test_what_is_said_to_machines_offends_no_policy(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page()
    page.add_init_script(f"({VIOLATIONS})()")
    found = []

    for name in ("clause", "meeting", "item", "body"):
        page.goto(live_server.url + pages[name])
        found.append(page.evaluate("[document.scripts.length > 1, window.violations.length]"))

    assert (found, page.errors) == ([[True, 0]] * 4, [])  # type: ignore[attr-defined]


def test_pictures_are_there_for_those_who_share(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto(live_server.url + play()["clause"])
    address = urlsplit(str(page.locator("meta[property='og:image']").get_attribute("content"))).path

    page.goto(live_server.url + address)

    assert page.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]") == [1200, 630]


@pytest.mark.parametrize("width", [1280, 390])
def test_page_that_is_public_no_more_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    clause = play()["clause"]
    follow_the_public(at=timezone.now())
    Meeting.objects.update(published_at=None)
    page = open_page(width)

    wrong = looked_at(page, live_server.url + clause)

    # The browser itself notes the 410 in its console.
    assert (set(wrong), page.get_by_role("heading", level=1).inner_text()) == (
        {"console"},
        "Det här är inte längre offentligt",
    )
