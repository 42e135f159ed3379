"""Bringing in and reviewing in a real browser: a folder is sent, read while one watches, and corrected."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.archive.models import ImportRun, LinkSuggestion, SourceDocument
from samverk.meetings.models import Clause
from samverk.site.background import HouseWorker
from tests.browser.conftest import TURN
from tests.browser.looking import looked_at
from tests.factories import make_person
from tests.samverk.archive.views.conftest import MINUTES
from tests.samverk.conftest import PASSWORD, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a good file in a folder of its own, and a bad one beside it."""
    archive = tmp_path / "arkiv"
    (archive / "2021").mkdir(parents=True)
    (archive / "2021" / "mars.txt").write_text(MINUTES, encoding="utf-8")
    (archive / "trasig.pdf").write_bytes(b"%PDF-1.7 noise")
    return archive


def logged_in(page: Page, server: LiveServer, role: str = "secretary") -> User:
    """Log in as a user would."""
    user = make_user(role)
    page.goto(f"{server.url}/accounts/log-in/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    return user


def bring(page: Page, server: LiveServer, folder: Path) -> None:
    """Choose a folder on the page and send it."""
    page.goto(f"{server.url}/archive/")
    page.set_input_files("#id_folder", folder)
    page.click("form[data-upload] button[type=submit]")
    page.wait_for_url("**/archive/runs/**")


def work() -> None:
    """Do what waits in the background, while the page that watches it waits for its turn."""
    with TURN:
        HouseWorker(batch=True).run()


def test_a_folder_is_sent_and_read_while_one_watches(
    live_server: LiveServer, open_page: Callable[..., Page], folder: Path
) -> None:
    page = open_page()
    logged_in(page, live_server)

    bring(page, live_server, folder)
    page.wait_for_selector("text=0 av 2")
    work()
    page.wait_for_selector("text=Se på det som lämnades öppet")
    page.wait_for_selector("td:has-text('Ett nytt möte i registret.')")

    paths = sorted(ImportRun.objects.get().files.values_list("path", "state"))
    assert paths == [("arkiv/2021/mars.txt", "read"), ("arkiv/trasig.pdf", "unreadable")]
    assert Clause.objects.count() == 4
    assert page.errors == []  # type: ignore[attr-defined]


def test_a_click_on_a_fact_shows_its_words(
    live_server: LiveServer, open_page: Callable[..., Page], folder: Path
) -> None:
    page = open_page()
    logged_in(page, live_server)
    bring(page, live_server, folder)
    work()
    source = SourceDocument.objects.get(is_minutes=True)
    page.goto(f"{live_server.url}/archive/originals/{source.public_id}/")

    page.click("#f-i2c1 a:has-text('Visa orden')")

    chosen = page.eval_on_selector_all(".original .claim.is-chosen", "all => all.map(one => one.textContent)")
    assert chosen == ["att ställa sig bakom förslaget till budget"]


def test_marked_words_fill_the_form(live_server: LiveServer, open_page: Callable[..., Page], folder: Path) -> None:
    page = open_page()
    logged_in(page, live_server)
    bring(page, live_server, folder)
    work()
    source = SourceDocument.objects.get(is_minutes=True)
    page.goto(f"{live_server.url}/archive/originals/{source.public_id}/")

    page.evaluate("getSelection().selectAllChildren(document.querySelector('#line-9'))")
    page.wait_for_function("document.querySelector('#mark-words').value !== ''")

    words = page.input_value("#mark-words")
    assert (words[:16], page.input_value("#mark-line")) == ("Region Nord har ", "9")


@pytest.mark.parametrize("width", [1280, 390])
def test_staff_pages_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], folder: Path, width: int
) -> None:
    page = open_page(width)
    logged_in(page, live_server, "administrator")
    bring(page, live_server, folder)
    work()
    source, run = SourceDocument.objects.get(is_minutes=True), ImportRun.objects.get()
    bad = SourceDocument.objects.get(is_minutes=None)
    name, person = LinkSuggestion.objects.filter(subject="person").first(), make_person("Anna Ekström")
    pages = [
        *("/archive/", "/archive/publish/", "/archive/originals/", "/archive/review/"),
        *(f"/archive/review/{queue}/" for queue in ("bodies", "organisations", "matters", "tasks", "findings")),
        *(f"/archive/runs/{run.public_id}/", f"/archive/originals/{source.public_id}/"),
        *(f"/archive/originals/{bad.public_id}/", f"/archive/names/{name.public_id}/"),
        *("/archive/directory/people/?q=anna", f"/archive/directory/people/{person.public_id}/"),
        *(f"/archive/originals/{source.public_id}/facts/{fact}/" for fact in ("date", "p0", "i1", "i1c1")),
        *("/accounts/users/", "/accounts/users/new/", "/accounts/password/"),
    ]

    wrong = {address: looked_at(page, live_server.url + address) for address in pages}

    assert {address: what for address, what in wrong.items() if what} == {}


def test_a_folder_can_be_sent_without_javascript(
    live_server: LiveServer, open_page: Callable[..., Page], folder: Path
) -> None:
    page = open_page(java_script_enabled=False)
    logged_in(page, live_server)

    page.goto(f"{live_server.url}/archive/")
    page.set_input_files("#id_files", [folder / "2021" / "mars.txt", folder / "trasig.pdf"])
    page.click("form[data-upload] button[type=submit]")
    work()
    page.reload()

    assert page.inner_text("main").count("Filen är skadad.") >= 1
    assert Clause.objects.count() == 4
