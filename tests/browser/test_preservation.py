"""Retention and disposal in a real browser: axe, the console, and a phone's width, with contents and without."""

from collections.abc import Callable
from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.preservation import actions
from samverk.preservation.actions import Why
from samverk.preservation.carrying_out import count_due
from samverk.preservation.document_type import TYPES
from samverk.preservation.models import Protocol
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.samverk.disclosures.making import asked_for
from tests.samverk.preservation.making import (
    AT,
    TODAY,
    adopted,
    approved,
    carried_out,
    contact_person,
    keeper,
    other,
    proposed,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
EMPTY = ("start", "plan", "protocols", "holds", "hold")


def address(name: str, *arguments: object) -> str:
    return reverse(f"preservation:{name}", args=arguments)


def filled() -> list[str]:
    """Make one thing of every kind, and return the pages that show them."""
    adopted()
    for name in ("Vega Example", "Disa Example", "Held Example"):
        contact_person(name)
    held = contact_person("Kept Example", date(2023, 2, 2))
    kind = TYPES["contact-person"]
    disposal = approved()
    actions.hold_thing(kind, held.pk, Why("dispute", "Mål 123-26 i förvaltningsrätten"), at=AT, by=keeper())
    carried_out(disposal)
    for name in ("Next Example", "Last Example"):
        contact_person(name)
    waiting = proposed(by=other())
    asked_for()
    count_due(TODAY)
    row = actions.begin_draft(at=AT, by=keeper()).rows.first()
    return [
        *map(address, EMPTY),
        address("version", 1),
        address("draft"),
        address("add-row"),
        address("change-row", row.public_id),
        address("adopt"),
        address("due", "contact-person"),
        address("due", "visit"),
        address("hold-thing", "contact-person", held.pk),
        address("disposal", disposal.public_id),
        address("disposal", waiting.public_id),
        address("protocol", Protocol.objects.get().public_id),
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_retention_and_disposal_can_be_used_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    page = open_page(width)
    log_in(page, live_server, keeper())
    wrong = {one: looked_at(page, live_server.url + one) for one in map(address, EMPTY)}

    wrong |= {f"{one} filled": looked_at(page, live_server.url + one) for one in filled()}

    assert {one: what for one, what in wrong.items() if what} == {}


def test_two_people_dispose_of_something_without_a_script(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    adopted()
    contact_person()
    page = open_page(1280, java_script_enabled=False)
    log_in(page, live_server, keeper())

    page.goto(live_server.url + address("due", "contact-person"))
    page.get_by_role("button", name="Ta fram ett förslag").click()
    own = page.get_by_text("Du tog fram det: någon annan måste godkänna det.").count()
    listed = page.url
    page.context.clear_cookies()
    log_in(page, live_server, other())
    page.goto(listed)
    page.get_by_role("button", name="Godkänn gallringen").click()

    assert own == 1
    assert page.get_by_text("Förslaget är godkänt och verkställs.").count() == 1
