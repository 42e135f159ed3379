"""The ways in, in a real browser: a passkey, an app for one-time codes, and pages that all can read."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import User
from tests.browser.looking import looked_at
from tests.browser.test_archive import logged_in
from tests.samverk.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_device(page: Page) -> Page:
    """Give the browser of ``page`` a device that keeps passkeys."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def add_passkey(page: Page, server: LiveServer, *, alone: bool) -> None:
    page.goto(f"{server.url}/accounts/settings/passkeys/add/")
    page.fill("[name=name]", "Telefonen")
    page.set_checked("[name=passwordless]", alone)
    page.click("#passkey-button")
    page.wait_for_url("**/accounts/settings/recovery-codes/")


def log_in(page: Page, server: LiveServer, user: User) -> None:
    page.goto(f"{server.url}/accounts/log-in/?next=/clauses/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main button[type=submit]")


def log_out(page: Page, server: LiveServer) -> None:
    page.goto(f"{server.url}/accounts/settings/")
    page.click(".house-who button")
    page.wait_for_url(f"{server.url}/")


def code_of(secret: str, steps: int = 0) -> str:
    """Return what an app with ``secret`` shows, so many half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def name_in_head(page: Page) -> str:
    return page.inner_text(".house-user")


def test_a_passkey_is_made_and_lets_its_holder_in_alone(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = with_device(open_page())
    user = logged_in(page, live_server)
    add_passkey(page, live_server, alone=True)
    log_out(page, live_server)

    page.goto(f"{live_server.url}/accounts/log-in/?next=/clauses/")
    page.click("#passkey-button")
    page.wait_for_url(f"{live_server.url}/beslut/")

    assert name_in_head(page) == user.name
    assert page.errors == []  # type: ignore[attr-defined]


def test_a_passkey_that_is_no_way_in_alone_is_asked_for_after_the_password(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = with_device(open_page())
    user = logged_in(page, live_server)
    add_passkey(page, live_server, alone=False)
    log_out(page, live_server)

    log_in(page, live_server, user)
    page.wait_for_url("**/accounts/log-in/second-factor/")
    page.click("#passkey-button")
    page.wait_for_url(f"{live_server.url}/beslut/")

    assert name_in_head(page) == user.name
    assert page.errors == []  # type: ignore[attr-defined]


def test_an_app_is_the_second_factor_from_the_first_code_on(
    live_server: LiveServer, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    user = logged_in(page, live_server)
    page.goto(f"{live_server.url}/accounts/settings/app/")
    secret = page.inner_text("main code")

    page.fill("[name=code]", code_of(secret))
    page.click("main button[type=submit]")
    page.wait_for_url("**/accounts/settings/recovery-codes/")

    expect(page.locator("main li code")).to_have_count(10)
    assert secret not in str(Authenticator.objects.get(user=user, type="totp").data)
    assert page.errors == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_of_the_ways_in_can_be_read_by_all(
    live_server: LiveServer, open_page: Callable[..., Page], width: int
) -> None:
    page = with_device(open_page(width))
    wrong = {"log-in": looked_at(page, f"{live_server.url}/accounts/log-in/")}
    logged_in(page, live_server)
    for name in ("settings", "settings/app", "settings/passkeys/add", "password/new"):
        wrong[name] = looked_at(page, f"{live_server.url}/accounts/{name}/")
    add_passkey(page, live_server, alone=True)
    for name in ("settings", "settings/recovery-codes", "settings/recovery-codes/new"):
        wrong[f"{name} with a passkey"] = looked_at(page, f"{live_server.url}/accounts/{name}/")

    assert {name: what for name, what in wrong.items() if what} == {}
