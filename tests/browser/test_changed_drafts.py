"""A draft goes out as Word and comes back changed, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from minutebook import minutes_in, read_file
from samverk.meetings.models import Item
from tests.browser.looking import looked_at
from tests.browser.test_drafting import enter, sent
from tests.samverk.drafting.editing_by_hand import changed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

SIX, SEVEN = "Sex anbud kom in.", "Sju anbud kom in, alla i tid."
CLAUSE = "att godkänna upphandlingen"


def saved(page: Page, link: str) -> Path:
    """Open the list of files and follow one of its links."""
    page.locator("details.save-as summary").click()
    with page.expect_download() as download:
        page.locator("details.save-as").get_by_role("link", name=link).click()
    return Path(download.value.path())


@pytest.mark.parametrize("width", [1280, 390])
def test_a_changed_draft_comes_back(
    live_server: LiveServer, open_page: Callable[..., Page], tmp_path: Path, width: int
) -> None:
    scene = sent()
    page = open_page(width)
    enter(page, live_server, scene.keeper)
    address = f"{live_server.url}/drafts/{scene.meeting.public_id}/"
    wrong = {name: looked_at(page, address + name) for name in ("", "style/", "edited/")}
    page.goto(address)
    kept = minutes_in(read_file(saved(page, "PDF")))
    page.goto(address)
    edited = changed(
        saved(page, "Word").read_bytes(),
        (SIX, SEVEN),
        (CLAUSE, "att godkänna hela upphandlingen"),
        added_below=(CLAUSE, "att anslå 900 000 kr"),
    )
    (tmp_path / "utkast.docx").write_bytes(edited)

    page.goto(f"{address}edited/")
    page.set_input_files("[name=file]", tmp_path / "utkast.docx")
    page.click("main form button[type=submit]")
    page.wait_for_url("**/edited/*/")
    wrong["differences"] = looked_at(page, page.url)
    page.locator("[name=take]").first.check()
    page.click("main form button[type=submit]")
    page.wait_for_load_state()

    assert {name: what for name, what in wrong.items() if what} == {}
    assert [item.title for item in kept.items][1] == scene.items[1].title
    assert Item.objects.get(pk=scene.items[1].pk).background == f"Upphandlingen har beretts.\n{SEVEN}"
    assert page.locator("[name=take]").count() == 1
