"""Agendas in a real browser: built by dragging and by keyboard, read on a phone, nothing for axe to find."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.agenda.actions.send_call import send_call
from samverk.agenda.models import DraftClause, Paper
from samverk.meetings.models import Meeting
from samverk.records.actions import store_file
from tests.browser.looking import looked_at
from tests.factories import make_clause, make_item, make_meeting, make_presenter
from tests.samverk.agenda.making import AT, a_pdf, make_entry, make_group, make_planned, order_of, user_called

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def meeting(db: None) -> Meeting:
    body, meeting = make_group()
    origin = make_clause(make_item(make_meeting(body), "Regional plan"), "att ärendet tas upp igen i mars 2027")
    make_entry(meeting, "Öppnande", item_kind="opening")
    budget = make_entry(meeting, "Budget för 2028", purpose="decision", minutes=200)
    make_presenter(budget, "Disa Holm")
    DraftClause.objects.create(item=budget, position=1, text="att uppdra åt Disa Holm att utreda frågan")
    stored = store_file(a_pdf(), media_type="application/pdf")
    Paper.objects.create(item=budget, stored_file=stored, name="Budgetunderlag.pdf")
    make_entry(meeting, "Regional plan", origin_clause=origin)
    make_entry(meeting, "Avslut", item_kind="closing")
    return meeting


def logged_in(page: Page, live_server: LiveServer, user: User) -> None:
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_of_agendas_can_be_used_by_all(
    meeting: Meeting, live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    page = open_page(width)
    User.objects.filter(name="Sara Lind").update(role="secretary")
    logged_in(page, live_server, user_called("Sara Lind"))
    item = meeting.items.get(title="Budget för 2028")
    of_meeting = [f"/agendas/{meeting.public_id}/{part}" for part in ("", "edit/", "call/", "packets/", "absence/")]
    addresses = [
        "/agendas/",
        *of_meeting,
        f"/agendas/items/{item.public_id}/",
        f"/agendas/items/{item.public_id}/off/",
        f"/agendas/bodies/{meeting.body.public_id}/template/",
        "/agendas/letters/",
    ]

    wrong = {address: looked_at(page, live_server.url + address) for address in addresses}
    send_call(make_planned_with_item(meeting), at=AT, by=user_called("Sara Lind"))
    called = Meeting.objects.get(state="called").public_id
    wrong |= {
        address: looked_at(page, live_server.url + address)
        for address in (f"/agendas/{called}/call/", f"/agendas/{called}/versions/", "/agendas/letters/")
    }

    assert {name: what for name, what in wrong.items() if what} == {}


def make_planned_with_item(meeting: Meeting) -> Meeting:
    other = make_planned(meeting.body, meeting.held_on.replace(month=5))
    make_entry(other)
    return other


def test_an_item_is_dragged_by_its_number(
    meeting: Meeting, live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    logged_in(page, live_server, user_called("Sara Lind"))
    page.goto(f"{live_server.url}/agendas/{meeting.public_id}/edit/")
    before = [title for _number, title in order_of(meeting)]
    handles = page.locator("[data-handle]")

    handles.nth(before.index("Regional plan")).hover()
    target = handles.nth(1).bounding_box()
    page.mouse.down()
    page.mouse.move(target["x"] + 5, target["y"] + 30, steps=4)
    page.mouse.move(target["x"] + 5, target["y"] - 2, steps=4)
    with page.expect_navigation():
        page.mouse.up()

    after = [title for _number, title in order_of(meeting)]
    assert after.index("Regional plan") < after.index("Budget för 2028")
    assert sorted(after) == sorted(before)


def test_an_item_is_moved_by_the_keyboard_alone_and_without_a_script(
    meeting: Meeting, live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    logged_in(page, live_server, user_called("Sara Lind"))
    page.goto(f"{live_server.url}/agendas/{meeting.public_id}/edit/")

    page.get_by_role("button", name="Flytta upp punkt 2").press("Enter")
    page.wait_for_load_state()

    assert order_of(meeting)[0] == ("1", "Budget för 2028")


def test_what_a_clause_sets_going_is_shown_while_it_is_written(
    meeting: Meeting, live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    logged_in(page, live_server, user_called("Sara Lind"))
    page.goto(f"{live_server.url}/agendas/items/{meeting.items.get(title='Regional plan').public_id}/")

    page.get_by_label("Att-sats 1").fill("att tacka för informationen")

    page.get_by_text("att tacka för informationen", exact=True).locator("visible=true").last.wait_for()
    assert page.locator(".previews li").count() == 1
    assert page.errors == []  # type: ignore[attr-defined]
