"""Signing in a real browser: with a code, with a passkey, without scripts; and pages that all can read."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from samverk.records.queries import content_of
from samverk.signing.models import Signature, SignatureRequest, Validation
from tests.browser.looking import looked_at, looked_at_here
from tests.browser.test_archive import logged_in
from tests.browser.test_ways_in import add_passkey, with_device
from tests.factories import make_body
from tests.samverk.signing.making import document, make_request, signed_by, with_page_painted_over

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def own_authority(settings: Any, tmp_path: Path) -> None:
    settings.SIGNING = replace(
        settings.SIGNING, authority_dir=tmp_path / "authority", secret="a secret", trust_dir=tmp_path / "trust"
    )


def app_of(user: User) -> None:
    TOTP.activate(user, SECRET)


def code_now() -> str:
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int, tmp_path: Path
) -> None:
    page = open_page(width)
    user = logged_in(page, live_server)
    app_of(user)
    body = make_body("Styrelsen för Sju åsar")
    done = make_request([user], title="Protokoll 2026-02-02", body=body, by=user)
    signed_by(user, done)
    waiting = make_request([user], document("Ett annat protokoll"), title="Protokoll 2026-03-02", body=body, by=user)
    addresses = {
        "mine": "/signing/",
        "request": f"/signing/{waiting.public_id}/",
        "signed": f"/signing/{done.public_id}/",
        "sign": f"/signing/{waiting.public_id}/sign/",
        "refuse": f"/signing/{waiting.public_id}/refuse/",
        "withdraw": f"/signing/{waiting.public_id}/withdraw/",
        "extend": f"/signing/{waiting.public_id}/extend/",
        "validate": "/signing/validate/",
        "finding": f"/signing/findings/{Validation.objects.get().public_id}/",
    }

    wrong = {name: looked_at(page, live_server.url + address) for name, address in addresses.items()}

    # The viewer of a headless browser may say something of its own about a PDF.
    assert {name: what for name, what in wrong.items() if what} == {}


@pytest.mark.parametrize("width", [1280, 390])
def test_a_citizen_examines_a_file_that_was_painted_over(
    live_server: LiveServer, open_page: Callable[..., Page], width: int, tmp_path: Path
) -> None:
    user = logged_in(open_page(), live_server)
    request = make_request([user], title="Protokoll")
    signed_by(user, request)
    request.refresh_from_db()
    place = tmp_path / "protokoll.pdf"
    place.write_bytes(with_page_painted_over(content_of(request.current)))
    page = open_page(width)

    page.goto(f"{live_server.url}/signing/validate/")
    page.set_input_files("[name=file]", place)
    page.click("main button[type=submit]")

    assert "Lita inte på den här filen" in page.inner_text("h1 + p")
    assert "Sida 1: det som sidan visar ändrades" in page.inner_text("main")
    assert looked_at_here(page) == {}


def test_a_code_signs_without_scripts(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    user = logged_in(page, live_server, "member")
    app_of(user)
    request = make_request([user])

    page.goto(f"{live_server.url}/signing/{request.public_id}/sign/")
    page.check("#code-has_read")
    page.fill("#code-code", code_now())
    page.click("text=Skriv under med koden")

    assert "Du har skrivit under dokumentet." in page.inner_text("main")
    assert SignatureRequest.objects.get().state == "completed"


def test_a_passkey_signs(live_server: LiveServer, open_page: Callable[..., Page]) -> None:
    page = with_device(open_page())
    user = logged_in(page, live_server, "member")
    add_passkey(page, live_server, alone=False)
    request = make_request([user])

    page.goto(f"{live_server.url}/signing/{request.public_id}/sign/")
    page.check("#passkey-has_read")
    page.click("#passkey-button")
    page.wait_for_url(f"**/signing/{request.public_id}/")

    assert Signature.objects.get().second_factor == "webauthn"
    assert Authenticator.objects.filter(user=user, last_used_at__isnull=False).exists()
