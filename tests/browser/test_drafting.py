"""Minutes in a real browser: looked at by axe at both widths, then commented on, approved and corrected by hand."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.drafting.actions import comment, correct
from samverk.drafting.models import ApprovedMinutes, Comment
from tests.browser.looking import looked_at
from tests.samverk.conftest import PASSWORD
from tests.samverk.drafting.making import AFTER, add_secret_item, approved, chair_of, drafted, held, member_of
from tests.samverk.sitting.making import Scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def enter(page: Page, server: LiveServer, user: User) -> None:
    """Log in as ``user``."""
    page.context.clear_cookies()
    page.goto(f"{server.url}/accounts/log-in/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_load_state()


def sent(*, silent: tuple[str, ...] = ()) -> Scene:
    """Return a scene whose draft is out for another week."""
    scene = held(silent=silent, profile="committee")
    add_secret_item(scene)
    return drafted(scene, until=timezone.localdate() + timedelta(days=7))


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(live_server: LiveServer, open_page: Callable[..., Page], width: int) -> None:
    scene = sent(silent=("Åbynäs",))
    comment(scene.meeting, scene.items[1], text="Det var sju anbud.", at=AFTER, by=member_of(scene))
    page = open_page(width)
    enter(page, live_server, scene.keeper)
    meeting, item = f"/drafts/{scene.meeting.public_id}/", f"items/{scene.items[1].public_id}/"
    pages = {
        "list": "/drafts/",
        "draft": meeting,
        "approval": f"{meeting}approval/",
        "extract": meeting + item,
        "edit": f"{meeting}{item}edit/",
        "correct": f"{meeting}{item}correct/",
        "send": f"{meeting}send/",
        "organisation": f"{meeting}organisations/{scene.seats['Åbynäs'].organisation.public_id}/",
    }

    wrong = {name: looked_at(page, live_server.url + address) for name, address in pages.items()}

    assert {name: what for name, what in wrong.items() if what} == {}


def test_a_member_comments_and_the_chair_approves(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    scene = sent()
    page = open_page(390)
    address = f"{live_server.url}/drafts/{scene.meeting.public_id}/"

    enter(page, live_server, member_of(scene))
    page.goto(address)
    item = page.locator(f"#item-{scene.items[1].public_id}")
    item.locator("summary").click()
    item.locator("textarea").fill("Det var sju anbud.")
    item.locator("button").click()
    page.wait_for_selector("text=Sekreteraren har fått din synpunkt.")
    enter(page, live_server, chair_of(scene))
    page.goto(f"{address}approval/")
    page.click("text=Justera protokollet")
    page.wait_for_selector("text=Texten ändras aldrig mer.")

    assert Comment.objects.get().item == scene.items[1]
    assert ApprovedMinutes.objects.get().approved_by == chair_of(scene).email


def test_approved_minutes_with_a_correction_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    scene = approved(sent())
    said = {"was": "Sex anbud", "now": "Sju anbud", "reason": "Ett anbud räknades inte."}
    correct(scene.meeting, scene.items[1], **said, at=AFTER, by=scene.keeper)
    page = open_page(390)
    enter(page, live_server, scene.keeper)

    wrong = looked_at(page, f"{live_server.url}/drafts/{scene.meeting.public_id}/")

    assert wrong == {}
