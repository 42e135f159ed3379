"""What a reader does: by keyboard, without scripts, on paper, sorting a table, taking a list along."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.scene import play

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"


def test_the_first_tab_leads_past_the_menu(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    play()
    page = open_page()
    page.goto(f"{live_server.url}/beslut/")

    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")

    assert focused == "#main"
    assert page.evaluate("document.activeElement.id") == "main"


def test_focus_can_be_seen_on_whatever_it_rests(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    play()
    page = open_page()
    page.goto(f"{live_server.url}/beslut/")
    outlines = []

    for _ in range(25):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate(OUTLINE))

    assert set(outlines) == {"solid"}


def test_register_is_filtered_without_scripts(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    play()
    page = open_page(java_script_enabled=False)
    page.goto(f"{live_server.url}/beslut/")

    page.select_option("#f-act", "assign")
    page.click(".filters button[type=submit]")

    expect(page.locator(".register > li")).to_have_count(1)
    assert "act=assign" in page.url


def test_question_on_the_start_page_is_answered(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page()
    page.goto(live_server.url)

    page.fill("#words", "kollektivtrafiken")
    page.press("#words", "Enter")
    page.click(f'.hits h2 a[href="{pages["clause"]}"]')

    expect(page.locator(".quote mark")).to_have_count(1)


def test_short_tables_are_sorted_by_their_heads(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    play()
    page = open_page()
    page.goto(f"{live_server.url}/organisationer/")
    first = "table[data-sort] tbody tr:first-child th"

    page.click("button.sort >> nth=0")
    rising = page.inner_text(first)
    page.click("button.sort >> nth=0")

    assert [rising, page.inner_text(first)] == ["Alvesjö", "Åkersund"]
    assert page.get_attribute("thead th >> nth=0", "aria-sort") == "descending"


def test_meeting_prints_as_a_document(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page()
    page.goto(live_server.url + pages["meeting"])

    page.emulate_media(media="print")

    shown = [page.is_visible(part) for part in (".house", ".pager", ".crumbs", "h1", ".decided", ".people >> nth=0")]
    assert shown == [False, False, False, True, True, True]


def test_list_is_taken_along_with_its_filters(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    play()
    page = open_page()
    page.goto(f"{live_server.url}/beslut/?act=assign")

    with page.expect_download() as download:
        page.click("text=CSV")

    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert download.value.suggested_filename == "clauses.csv"
    assert len(lines) == 2
    assert "att uppdra åt Disa Ek" in lines[1]


def test_page_in_english_stays_in_english(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    pages = play()
    page = open_page()
    page.goto(live_server.url + pages["clause"])

    page.click("a[hreflang=en]")
    heading = page.get_attribute("html", "lang")
    page.click(".house-rooms a >> nth=0")

    assert heading == "en"
    assert page.url == f"{live_server.url}/en/beslut/"
