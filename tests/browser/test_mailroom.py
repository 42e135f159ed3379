"""The mailroom in a real browser: axe, the console, a phone's width, and filing without script."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.mailroom import actions
from samverk.mailroom.inbox import Inbox, IncomingMail
from samverk.mailroom.models import Fetching, Mail, Refused
from tests.browser.looking import looked_at
from tests.browser.test_arrangements import log_in
from tests.samverk.mailroom.making import ADDRESS, NOW, PDF, a_case, answer_to, keeper, sent_in, taken, written

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
INBOX = Inbox("imap.sjuasar.example", 993, "kansli", "INBOX", sealed=True, sealed_at_once=True, password="hemligt")
FILES = [("avtal.pdf", PDF, "application/pdf"), ("bild.exe", b"MZ\x90\0", "application/octet-stream")]


def address(name: str, *arguments: str) -> str:
    return reverse(f"mailroom:{name}", args=arguments)


@pytest.mark.parametrize("width", [1280, 390])
def test_an_empty_mailroom_can_be_used_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], settings: Any, width: int
) -> None:
    settings.INCOMING_MAIL = IncomingMail()
    page = open_page(width)
    log_in(page, live_server, keeper())

    wrong = {one: looked_at(page, live_server.url + address(one)) for one in ("queue", "sources")}

    assert {one: what for one, what in wrong.items() if what} == {}


@pytest.mark.parametrize("width", [1280, 390])
def test_the_mailroom_can_be_used_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], settings: Any, tmp_path: Path, width: int
) -> None:
    settings.INCOMING_MAIL = IncomingMail(folder=tmp_path, inbox=INBOX, address=ADDRESS)
    case = a_case()
    body = case.register.body
    actions.add_rule(body, sender="@brohult.example", section="OSL 19 kap. 3 §", by=keeper())
    registered = taken(answer_to(sent_in(case), name="2"))
    waiting = taken(
        written("En mycket lång fråga om avtalet och allt som hör till det", files=FILES, Sensitivity="private")
    )
    aside = taken(name="3")
    actions.set_aside(aside, reason="wrong-house", note="Skickat till Brohult", at=NOW, by=keeper())
    Fetching.objects.create(source="mailbox", begun_at=NOW, trouble="mailbox-not-open")
    Fetching.objects.create(source="folder", begun_at=NOW, ended_at=NOW, taken=3)
    Refused.objects.create(source="folder", place="refused/0123456789ab-a.eml", code="mail-empty", size=0, at=NOW)
    page = open_page(width)
    log_in(page, live_server, keeper())
    wanted = [
        address("queue"),
        f"{address('queue')}?show=registered",
        address("sources"),
        address("rules", body.public_id),
        address("mail", registered.public_id),
        address("mail", aside.public_id),
        address("file-under", waiting.public_id),
        reverse("desk:desk"),
        address("mail", waiting.public_id),
    ]

    wrong = {one: looked_at(page, live_server.url + one) for one in wanted}

    assert {one: what for one, what in wrong.items() if what} == {}
    assert page.get_by_role("heading", level=1).inner_text() == waiting.subject


def test_a_message_is_filed_and_taken_back_without_script(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    a_case()
    mail = taken()
    page = open_page(390, java_script_enabled=False)
    log_in(page, live_server, keeper())

    page.goto(live_server.url + address("file-under", mail.public_id))
    page.get_by_label("Diarienummer, eller rubriken på ett ärende").fill("KDG 2026-0001")
    page.get_by_role("button", name="För meddelandet till ärendet").click()
    filed = Mail.objects.get()
    page.get_by_role("button", name="Lägg tillbaka det i kön").click()

    page.get_by_text("Meddelandet väntar igen.").wait_for()
    assert (filed.state, filed.case.designation, Mail.objects.get().state) == ("filed", "KDG 2026-0001", "waiting")
