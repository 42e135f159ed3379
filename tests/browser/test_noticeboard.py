"""The notice board in a real browser: axe, the console, and a phone's width."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.samverk.noticeboard.making import announced_today, board_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def address(name: str, *arguments: str) -> str:
    return reverse(f"noticeboard:{name}", args=arguments)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_notice_board_can_be_used_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    scene, made = announced_today("joint-committee")
    page = open_page(width)
    everybody = [address("board"), address("body", scene.body.public_id), address("notice", made.public_id)]
    house = [address("history"), address("kept", made.public_id), address("certificate", made.public_id)]

    wrong = {one: looked_at(page, live_server.url + one) for one in everybody}
    log_in(page, live_server, scene.keeper)
    wrong |= {one: looked_at(page, live_server.url + one) for one in house}

    assert {one: what for one, what in wrong.items() if what} == {}
    assert page.get_by_role("heading", level=1).inner_text() == "Bevis om anslag"


def test_a_municipality_is_noted_without_script(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    scene, made = announced_today("joint-committee")
    page = open_page(390)
    log_in(page, live_server, scene.keeper)

    page.goto(live_server.url + address("kept", made.public_id))
    page.get_by_text("En kommun har satt upp anslaget").click()
    page.get_by_label("På vilken anslagstavla?").select_option(label="Brohult")
    page.get_by_role("button", name="Anteckna dagen", exact=True).click()

    page.get_by_text("Dagen är antecknad.").wait_for()
    assert board_of(made, "Brohult").postings.count() == 1
