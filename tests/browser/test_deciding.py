"""Deciding an item on its own page, in a real browser, with and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.deciding.actions import open_vote
from samverk.deciding.models import LiveClause, Vote
from samverk.meetings.models import Clause, Item
from tests.browser.looking import looked_at, looked_at_here
from tests.browser.test_archive import logged_in
from tests.factories import make_body
from tests.samverk.deciding.making import acting, make_called_item, make_live, make_people, make_sitting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def item() -> Item:
    """Return an item of a meeting in session, with a clause before the meeting."""
    meeting = make_sitting(make_body("Direktörsgruppen", hands_over_to=make_body("Styrelsen", kind="board")))
    make_people(meeting)
    item = make_called_item(meeting, "Gemensam upphandling av skolskjuts")
    make_live(item, "att uppdra åt sekretariatet att ta fram en plan senast 12 mars")
    make_live(item, "att ställa sig bakom planen och överlämna den till styrelsen för beslut")
    return item


def opened(page: Page, server: LiveServer, item: Item) -> None:
    """Log in as the secretary and open the item's page."""
    logged_in(page, server)
    page.goto(f"{server.url}/decisions/items/{item.public_id}/")


def fold(page: Page, words: str) -> None:
    """Open a fold by its words."""
    page.locator("summary", has_text=words).first.click()


def test_an_item_is_decided_with_a_vote_and_no_script(
    live_server: LiveServer, open_page: Callable[..., Page], item: Item
) -> None:
    page = open_page(java_script_enabled=False)
    opened(page, live_server, item)

    fold(page, "Öppna en omröstning")
    page.get_by_label("Handuppräckning: rösterna räknas").check()
    page.get_by_label("Vad ja betyder, eller vad valet gäller").fill("Bifall")
    page.get_by_role("button", name="Öppna omröstningen").click()
    page.get_by_label("Ja", exact=True).fill("2")
    page.get_by_label("Nej", exact=True).fill("1")
    page.get_by_role("button", name="Avsluta omröstningen").click()
    page.get_by_role("button", name="Bekräfta: att uppdra").click()

    page.wait_for_selector("text=Beslut 1")
    assert Vote.objects.get().is_carried
    assert Clause.objects.get().live_clause.item == item


def test_words_are_inserted_and_proposed(live_server: LiveServer, open_page: Callable[..., Page], item: Item) -> None:
    page = open_page()
    opened(page, live_server, item)

    fold(page, "Föreslå en att-sats")
    page.select_option("[name=starter]", "att godkänna …")
    page.get_by_role("button", name="Infoga orden").click()
    page.keyboard.type("budgeten")
    page.get_by_role("button", name="Föreslå att-satsen").click()

    page.wait_for_selector("text=Att-satsen är föreslagen")
    assert LiveClause.objects.get(position=3).text == "att godkänna budgeten"
    assert page.errors == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_can_be_used_by_everybody(
    live_server: LiveServer, open_page: Callable[..., Page], item: Item, width: int
) -> None:
    page = open_page(width)
    opened(page, live_server, item)
    page.get_by_role("button", name="Bekräfta: att uppdra").click()
    fold(page, "Öppna en omröstning")
    page.get_by_label("Upprop: alla svarar, ordföranden sist").check()
    page.get_by_label("Vad ja betyder, eller vad valet gäller").fill("Bifall")
    page.get_by_role("button", name="Öppna omröstningen").click()
    page.wait_for_selector("text=Omröstningen är öppnad")
    page.reload()
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")

    assert looked_at_here(page) == {}


def test_the_phone_of_a_member_can_be_used_by_everybody(
    live_server: LiveServer, open_page: Callable[..., Page], item: Item
) -> None:
    member = item.meeting.attendances.get(name_as_written="Egil Ask")
    open_vote(item, acting(), kind="roll-call", yes_means="Bifall", no_means="Avslag")
    page = open_page(390)
    user = logged_in(page, live_server, "member")
    user.person = member.person
    user.save()

    wrong = looked_at(page, f"{live_server.url}/decisions/items/{item.public_id}/mine/")
    page.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Avge din röst").click()

    page.wait_for_selector("text=Du har svarat: Ja")
    assert wrong == {}
