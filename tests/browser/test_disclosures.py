"""Requests for documents in a real browser: axe, the console, a phone's width; asked and answered without a script."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.disclosures import actions
from samverk.disclosures.actions import Assessment, Wanted
from samverk.disclosures.links import token_of
from samverk.disclosures.models import Document, DocumentRequest
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.samverk.disclosures.files import docx, pdf, txt
from tests.samverk.disclosures.making import (
    MASKED,
    REFUSED,
    a_record,
    answered,
    asked_for,
    assessed,
    in_hand,
    keeper,
    masked,
    refused,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def address(name: str, *arguments: str) -> str:
    return reverse(f"disclosures:{name}", args=arguments)


def under_way() -> DocumentRequest:
    """Return a request with a document of every kind."""
    asked = in_hand(asked_for(a_record(None, pdf(), docx(), txt())))
    first, second, third = asked.documents.order_by("position")
    assessed(first, Assessment("whole"))
    masked(second)
    assessed(third, MASKED)
    actions.add_document(asked, "Avtal", None, at=timezone.now(), by=keeper())
    assessed(asked.documents.get(position=4), Assessment("not-found"))
    return asked


@pytest.mark.parametrize("width", [1280, 390])
def test_requests_can_be_handled_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    page = open_page(width)
    empty = {address("ask"): looked_at(page, live_server.url + address("ask"))}
    log_in(page, live_server, keeper())
    empty[address("requests")] = looked_at(page, live_server.url + address("requests"))
    asked = under_way()
    entry = asked.documents.first().entry  # type: ignore[union-attr]
    assert entry is not None
    new = actions.ask_for_documents(asked.body, Wanted("Alla brev om bidrag"), at=timezone.now())
    done = in_hand(asked_for(entry))
    assessed(done.documents.get(position=1), REFUSED)
    for position in (2, 3):
        assessed(done.documents.get(position=position), Assessment("whole"))
    done = answered(done, at=timezone.now())
    ids = {one.position: one.public_id for one in Document.objects.filter(asked=asked)}
    pages = [
        address("ask"),
        f"{address('ask')}?entry={entry.public_id}",
        address("own", token_of(new)),
        address("own", token_of(done)),
        address("requests"),
        address("note"),
        address("rules", asked.body.public_id),
        address("request", asked.public_id),
        f"{address('request', asked.public_id)}?q=bidrag",
        address("request", new.public_id),
        address("request", done.public_id),
        address("later", asked.public_id),
        address("check", asked.public_id),
        address("decide", done.public_id),
        address("document", ids[1]),
        address("mask", ids[2]),
        address("mask", ids[3]),
    ]

    wrong = empty | {one: looked_at(page, live_server.url + one) for one in pages}

    assert {one: what for one, what in wrong.items() if what} == {}


def test_without_a_script_a_request_is_asked_masked_and_answered(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    entry = a_record(None, txt())
    citizen, clerk = open_page(java_script_enabled=False), open_page(java_script_enabled=False)

    citizen.goto(f"{live_server.url}{address('ask')}?entry={entry.public_id}")
    citizen.get_by_role("button", name="Begär handlingarna").click()
    follows = citizen.url
    log_in(clerk, live_server, keeper())
    clerk.goto(live_server.url + address("requests"))
    clerk.get_by_role("rowheader").get_by_role("link").click()
    clerk.get_by_role("button", name="Ta hand om begäran").click()
    clerk.get_by_role("link", name="Ansökan om bidrag").first.click()
    clerk.get_by_label("Lämnas ut delvis").check()
    clerk.get_by_label("Lagrum").select_option("OSL 21 kap. 7 §")
    clerk.get_by_role("button", name="Spara bedömningen").click()
    clerk.get_by_label("Ord").fill("Vega Example")
    clerk.get_by_role("button", name="Maskera", exact=True).click()
    clerk.get_by_role("button", name="Skriv kopian").click()
    clerk.get_by_role("link", name="Tillbaka till begäran").click()
    clerk.get_by_role("link", name="Gå igenom och svara").click()
    shown = clerk.get_by_role("region", name="Text i handling 1").inner_text()
    clerk.get_by_role("button", name="Lämna ut och svara").click()
    citizen.goto(follows)
    with citizen.expect_download() as fetched:
        citizen.get_by_role("link", name="Hämta").click()

    assert ("Vega Example" in shown, "[maskerat: OSL 21 kap. 7 §]" in shown) == (False, True)
    assert fetched.value.suggested_filename.endswith("-1.pdf")
    assert "Lämnas ut delvis, med ord maskerade (OSL 21 kap. 7 §)." in citizen.content()


def test_a_refusal_says_how_to_go_on(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    asked = refused()
    page = open_page()

    page.goto(live_server.url + address("own", token_of(asked)))
    page.get_by_role("button", name="Begär ett skriftligt beslut").click()

    assert "Du har begärt ett skriftligt beslut." in page.content()
