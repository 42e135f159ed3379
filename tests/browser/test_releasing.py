"""Publishing minutes in a real browser: axe, the console, a phone's width; and a name masked without script."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.meetings.actions.publish_meetings import publish_meeting
from samverk.meetings.models import Meeting
from samverk.releasing.actions import lift, mask
from samverk.releasing.models import Release
from tests.browser.looking import keep_picture, looked_at
from tests.browser.test_arrangements import log_in
from tests.factories import make_item
from tests.samverk.conftest import make_user
from tests.samverk.drafting.making import add_secret_item
from tests.samverk.releasing.making import AT, NUMBER, PRIVATE, approved_here, careful, imported

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
DAY = timedelta(days=1)


def address(name: str, *arguments: str) -> str:
    return reverse(f"releasing:{name}", args=arguments)


def minutes_to_settle() -> Meeting:
    """Approve minutes of a careful body with much to look at, and settle some of it."""
    scene = approved_here()
    careful(scene.body, shown_months=24, review_months=12)
    add_secret_item(scene)
    for words in ("Karin Lund har ringt 070-123 45 67.", f"Olof Ask ({NUMBER}) har skrivit.", "Eva Berg yttrar sig."):
        make_item(scene.meeting, "Övrigt", background=words)
    mask(scene.meeting, "Eva Berg", why="sensitive", basis="OSL 21 kap. 1 §", at=AT, by=scene.keeper)
    lift(mask(scene.meeting, "har skrivit", why="other", at=AT, by=scene.keeper), at=AT, by=scene.keeper)
    return scene.meeting


def public_minutes(**days: object) -> Meeting:
    meeting = imported(published_at=AT, is_indexed=False)
    Release.objects.create(meeting=meeting, **days)
    return meeting


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_can_be_used_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    today = timezone.localdate()
    waiting = minutes_to_settle()
    due = public_minutes(review_on=today, take_down_on=today + DAY, reviewed_at=AT, reviewed_by="sanna@samverk.example")
    hidden = imported()
    Release.objects.create(meeting=hidden, take_down_on=today)
    addresses = {kind: f"{address('releases')}?shown={kind}" for kind in ("waiting", "public", "review", "hidden")}
    for name, meeting in (("to settle", waiting), ("due", due), ("over", hidden)):
        addresses[name] = address("meeting", meeting.public_id)
    addresses["version"] = address("version", waiting.public_id)
    addresses["rules"] = address("rules", waiting.body.public_id)
    addresses["no rules"] = address("rules", due.body.public_id)
    addresses["masked"] = f"{address('masked')}?q=Eva"
    addresses["masked nowhere"] = f"{address('masked')}?q=Sven"
    page = open_page(width)
    log_in(page, live_server, make_user("secretary"))

    wrong = {name: looked_at(page, live_server.url + path) for name, path in addresses.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


@pytest.mark.parametrize("width", [1280, 390])
def test_where_there_is_nothing_yet_the_pages_say_so(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    page = open_page(width)
    log_in(page, live_server, make_user("secretary"))
    empty = looked_at(page, live_server.url + address("releases"))
    scene = approved_here()
    scene.items[1].background = ""
    scene.items[1].save()

    settled = looked_at(page, live_server.url + address("meeting", scene.meeting.public_id))

    assert (empty, settled) == ({}, {})


def test_a_name_is_masked_without_script_and_the_minutes_shown_without_it(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    meeting = imported()
    careful(meeting.body)
    page = open_page(390, java_script_enabled=False)
    log_in(page, live_server, make_user("secretary"))
    everybody = open_page(390)
    public = live_server.url + reverse("portal:meeting", args=[meeting.public_id])

    page.goto(live_server.url + address("releases"))
    page.get_by_role("link", name=str(meeting.body)).first.click()
    expect(page.locator(".notice")).to_have_text("1 förslag måste avgöras innan protokollet blir offentligt.")
    page.get_by_label(PRIVATE, exact=True).select_option(label="Maskera")
    page.get_by_role("button", name="Gör som valt").click()
    page.get_by_role("button", name="Publicera protokollet").click()
    everybody.goto(public)

    shown = everybody.content()
    assert ("Ståhl" in shown, "[maskerat" in shown) == (False, True)

    page.get_by_role("button", name="Ta bort maskeringen").click()
    expect(page.get_by_text("Orden står i protokollet igen.")).to_be_visible()
    everybody.reload()

    assert PRIVATE in everybody.content()


def test_printed_the_page_has_no_forms(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    meeting = imported()
    publish_meeting(meeting, at=AT, by=make_user("secretary"))
    page = open_page()
    log_in(page, live_server, User.objects.get())
    page.goto(live_server.url + address("meeting", meeting.public_id))

    page.emulate_media(media="print")
    keep_picture(page)

    expect(page.get_by_role("heading", name="Vad som är maskerat")).to_be_visible()
    assert page.locator("main button:visible").count() == 0
