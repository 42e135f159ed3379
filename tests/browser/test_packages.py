"""Packages for the archive in a real browser: axe, the console, and a phone's width."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.packages.actions import note_failure, note_receipt
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.factories import make_clause, make_matter
from tests.samverk.followup.making import owe
from tests.samverk.packages.making import AT, DAY, asked, closed_matter, keeper, made, plain_matter
from tests.samverk.packages.opening import place_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture(autouse=True)
def own_files(settings: Any, tmp_path: Path) -> None:
    """Let nobody else's files be damaged here."""
    settings.MEDIA_ROOT = str(tmp_path)


def address(name: str, *arguments: str) -> str:
    return reverse(f"packages:{name}", args=arguments)


def damaged() -> str:
    """Make a package, damage it, and return where it is checked."""
    package = made(plain_matter("Skadat ärende"))
    content = bytearray(place_of(package).read_bytes())
    content[content.index(b"%PDF-1.7") + 5] ^= 1
    place_of(package).write_bytes(content)
    return address("check", package.public_id)


def play() -> list[str]:
    """Give every page something to show; return their addresses."""
    package, received, failed = (made(closed_matter()), made(plain_matter("Mottaget")), asked(plain_matter("Fel")))
    note_receipt(received, on=DAY, reference="LEV-2026/17", at=AT, by=keeper())
    note_failure(failed.pk, "file-missing")
    owed = plain_matter("Skyldig")
    owe(make_clause(owed.steps.get().item))
    plain_matter("Inte packat")
    one_by_one = [package, received, failed, asked(plain_matter("Görs"))]
    return [
        address("packages"),
        address("matters"),
        *(address("matter", matter.public_id) for matter in (package.matter, owed, make_matter("Tomt"))),
        *(address("package", one.public_id) for one in one_by_one),
        address("check", package.public_id),
        damaged(),
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_packages_can_be_used_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    page = open_page(width)
    log_in(page, live_server, keeper())
    empty = {one: looked_at(page, live_server.url + one) for one in (address("packages"), address("matters"))}

    wrong = {one: looked_at(page, live_server.url + one) for one in play()}

    assert {one: what for one, what in (empty | wrong).items() if what} == {}


def test_matters_are_chosen_and_packed_without_scripts(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    plain_matter("Gemensam biblioteksbuss")
    page = open_page(java_script_enabled=False)
    log_in(page, live_server, keeper())

    page.goto(live_server.url + address("matters"))
    page.get_by_label("Gemensam biblioteksbuss").check()
    page.get_by_role("button", name="Paketera de valda ärendena").click()

    assert page.get_by_text("1 paket görs nu.").is_visible()
    assert page.get_by_role("link", name="Gemensam biblioteksbuss").is_visible()
