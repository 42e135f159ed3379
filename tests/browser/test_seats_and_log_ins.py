"""The pages of seats and log-ins in a real browser: all can read them, and a seat is given without a mouse."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.directory.models import Mandate
from tests.browser.looking import looked_at
from tests.browser.test_archive import logged_in
from tests.factories import make_body, make_mandate, make_organisation, make_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_of_seats_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    page = open_page(width)
    logged_in(page, live_server)
    body = make_body("Styrelsen för Sju åsar", kind="board", profile="cooperation-board", seats_per_organisation=3)
    person = make_person("Åsa Berg")
    make_mandate(person, make_organisation("Ärlinge"), body=body, seat="member", holds_from=date(2026, 1, 1))
    pages = {
        "people": "people/",
        "new person": "people/new/",
        "person": f"people/{person.public_id}/",
        "mandate": f"mandates/{Mandate.objects.get().public_id}/",
        "bodies": "bodies/",
        "body": f"bodies/{body.public_id}/",
    }

    wrong = {name: looked_at(page, f"{live_server.url}/accounts/{address}") for name, address in pages.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


def test_a_seat_is_given_by_keyboard(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    page = open_page()
    logged_in(page, live_server)
    make_body("Styrelsen", kind="board")
    person = make_person("Åsa Berg")
    page.goto(f"{live_server.url}/accounts/people/{person.public_id}/")

    page.focus("#id_body")
    page.keyboard.press("S")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.focus("form[action$='/mandates/'] button")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Uppdraget är sparat.")

    assert [str(mandate.body) for mandate in person.mandates.all()] == ["Styrelsen"]
