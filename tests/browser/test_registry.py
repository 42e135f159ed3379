"""The registry in a real browser: axe, the console, and a phone's width."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.mailroom.inbox import IncomingMail
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.factories import make_matter
from tests.samverk.registry.making import SECRECY, a_file, entered, keeper, opened

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def address(name: str, *arguments: str) -> str:
    return reverse(f"registry:{name}", args=arguments)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_registry_can_be_used_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], settings: Any, width: int
) -> None:
    matter = make_matter("Gemensam upphandling")
    settings.INCOMING_MAIL = IncomingMail(address="kansli@sjuasar.example")
    case = opened(matter=matter)
    entry = entered(case, files=(a_file(),))
    entered(case, "Hemlig offert", secrecy=SECRECY)
    register = case.register.public_id
    page = open_page(width)
    everybody = [address("start"), address("public", register)]
    house = [
        address("house"),
        address("begin"),
        address("change", register),
        address("kept", register),
        f"{address('kept', register)}?case=KDG+2026-0001",
        f"{address('kept', register)}?case=KDG+2026-0099",
        address("check", register),
        address("open-case", register),
        address("enter", case.public_id),
        address("correct", entry.public_id),
        reverse("intake:matter", args=[matter.public_id]),
        address("case", case.public_id),
    ]

    wrong = {one: looked_at(page, live_server.url + one) for one in everybody}
    log_in(page, live_server, keeper())
    wrong |= {one: looked_at(page, live_server.url + one) for one in house}

    assert {one: what for one, what in wrong.items() if what} == {}
    assert page.get_by_role("heading", level=1).inner_text() == case.title
