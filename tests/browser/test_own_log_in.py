"""Logging in with a municipality's own log-in: a real provider, a real browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from samverk.accounts.models import LogInFailure, User
from tests.browser.identity_provider import log_in_there, running_for
from tests.samverk.conftest import make_user

pytestmark = [
    pytest.mark.browser,
    pytest.mark.oidc,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
KARIN = "karin@ekelunda.example"


@pytest.fixture
def provider(live_server: LiveServer, settings: Any) -> Iterator[dict[str, Any]]:
    """Return the provider of Ekelunda, known to the house."""
    with running_for(live_server.url) as described:
        settings.IDENTITY_PROVIDERS = [described]
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [described]}}
        yield described


@pytest.fixture
def page(live_server: LiveServer, open_page: Callable[..., Page], provider: dict[str, Any]) -> Page:
    """Return a page that shows the log-in, on the way to the decisions."""
    page = open_page()
    page.goto(f"{live_server.url}/accounts/log-in/?next=/clauses/")
    return page


def test_one_who_is_known_by_address_is_let_in_and_led_to_the_page_they_wanted(page: Page, live_server: LiveServer):
    user = make_user("reader", KARIN)

    log_in_there(page, KARIN)

    assert page.url == f"{live_server.url}/beslut/"
    assert page.inner_text(".house-user") == user.name
    assert list(SocialAccount.objects.values_list("user", "provider", "uid", "extra_data")) == [
        (user.pk, "ekelunda", KARIN, {})
    ]
    assert LogInFailure.objects.count() == 0
    # The provider's own pages ask for a font from elsewhere, which is not here.
    assert [error for error in page.errors if "Security Policy" in error] == []  # type: ignore[attr-defined]


def test_one_whom_nobody_knows_is_told_so(page: Page):
    log_in_there(page, KARIN)

    assert f"Ekelunda uppger att du är {KARIN}, och ingen här är känd" in page.inner_text("main")
    assert (User.objects.count(), page.locator(".house-user").count()) == (0, 0)


def test_one_whom_nobody_knows_is_let_in_where_the_setting_says_so(page: Page, provider: dict[str, Any]):
    provider["settings"]["let_in"] = True

    log_in_there(page, KARIN)

    assert list(User.objects.values_list("email", "name", "role")) == [(KARIN, "Karin Ek", "member")]
    assert page.inner_text(".house-user") == "Karin Ek"


@pytest.mark.parametrize("email", ["nils@brohult.example", "unverified@ekelunda.example"])
def test_the_provider_is_not_believed_about_what_is_not_its_own(page: Page, email: str):
    make_user("administrator", email)

    log_in_there(page, email)

    assert "uppger inte vilken e-postadress som är din" in page.inner_text("main")
    assert page.locator(".house-user").count() == 0
