"""The ways in: a link from a real letter, a second factor, and what is refused."""

import json
import logging
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.cache import cache
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.actions.admit_attempt import PER_ADDRESS, PER_EMAIL
from samverk.accounts.actions.log_in_link import LETTERS_PER_EMAIL
from samverk.accounts.entering.account import ENTERED_AT
from samverk.accounts.models import LogInLink
from samverk.post.carry import carry
from samverk.post.models import Letter
from tests.samverk.accounts.making import code_now, make_app, make_recovery_codes, wrong_code
from tests.samverk.conftest import PASSWORD
from tests.samverk.post.sink import mail_server

pytestmark = pytest.mark.django_db
LOG_IN = reverse("accounts:log-in")
HOME = resolve_url(settings.LOGIN_REDIRECT_URL)
ASK = reverse("accounts:ask-link")
PRESS = reverse("accounts:press-link")
SECOND_FACTOR = reverse("mfa_authenticate")
SETTINGS = reverse("accounts:settings")
# Nobody listens there.
SERVER = {"server_url": "http://127.0.0.1:9"}
EKELUNDA = {"provider_id": "ekelunda", "name": "Ekelunda", "client_id": "x", "secret": "y", "settings": SERVER}
SILENT = {"openid_connect": {"APPS": [EKELUNDA]}}


@pytest.fixture
def sink(settings):
    with mail_server(settings) as server:
        yield server


@pytest.fixture(autouse=True)
def no_code_used():
    """Forget which codes were used: users of different tests have the same numbers."""
    cache.clear()


def is_logged_in(client):
    return "_auth_user_id" in client.session


def with_password(client, user, **extra):
    return client.post(LOG_IN, {"username": user.email, "password": PASSWORD, **extra})


def letter_for(client, sink, email, **extra):
    """Ask for a link and return the words of the letter that arrives."""
    client.post(ASK, {"email": email, **extra})
    for letter in Letter.objects.filter(state="queued"):
        carry(letter.pk, at=timezone.now())
    return sink.arrived[-1].get_body(("plain",)).get_content()


def token_in(words):
    return re.search(r"http://testserver/accounts/link/([\w-]+)/", words)[1]


def everything_stored():
    """Return all rows of all tables as text."""
    return "".join(serializers.serialize("json", model.objects.all()) for model in apps.get_models())


def test_a_link_from_a_letter_lets_its_reader_in_once(client, browser_of, reader, sink):
    token = token_in(letter_for(client, sink, reader.email))

    page = client.get(reverse("accounts:use-link", args=[token]))
    looked = is_logged_in(client)
    pressed = client.post(PRESS, {"token": token})
    again = browser_of(None).post(PRESS, {"token": token})

    assert (page.status_code, looked) == (200, False)
    assert (page.headers["Referrer-Policy"], "no-store" in page.headers["Cache-Control"]) == ("strict-origin", True)
    assert (pressed.status_code, pressed.headers["Location"], is_logged_in(client)) == (302, HOME, True)
    assert again.status_code == 410


def test_a_program_that_opens_every_link_uses_nothing_up(client, browser_of, reader, sink):
    token = token_in(letter_for(client, sink, reader.email))
    scanner = browser_of(None)

    for _ in range(3):
        scanner.get(reverse("accounts:use-link", args=[token]))
        scanner.head(reverse("accounts:use-link", args=[token]))
    client.post(PRESS, {"token": token})

    assert (is_logged_in(scanner), is_logged_in(client)) == (False, True)


def test_a_link_comes_too_late_after_its_time(client, reader, sink):
    token = token_in(letter_for(client, sink, reader.email))
    LogInLink.objects.update(expires_at=timezone.now())

    statuses = [
        client.get(reverse("accounts:use-link", args=[token])).status_code,
        client.post(PRESS, {"token": token}).status_code,
    ]

    assert (statuses, is_logged_in(client)) == ([410, 410], False)


def test_a_link_leads_to_the_page_that_was_wanted_and_never_to_another_house(client, reader, sink):
    ours = token_in(letter_for(client, sink, reader.email, next="/beslut/"))
    foreign = token_in(letter_for(client, sink, reader.email, next="https://elsewhere.example/"))

    assert client.post(PRESS, {"token": ours}).headers["Location"] == "/beslut/"
    assert client.post(PRESS, {"token": foreign}).headers["Location"] == HOME


def test_no_link_stays_in_the_database_or_gets_into_the_log(client, reader, sink, caplog):
    caplog.set_level(logging.DEBUG)

    token = token_in(letter_for(client, sink, reader.email))
    client.post(PRESS, {"token": token})
    client.post(PRESS, {"token": token})

    assert token not in everything_stored()
    # The mail server of the tests tells what it hears; it is not the house's.
    assert [
        line.getMessage() for line in caplog.records if line.name != "mail.log" and token in line.getMessage()
    ] == []


def test_asking_for_a_link_tells_nobody_who_is_known(client, reader):
    known, unknown = (
        client.post(ASK, {"email": email}).content.decode().replace(email, "…")
        for email in (reader.email, "nobody@samverk.example")
    )

    without_token = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
    assert without_token.sub("", known) == without_token.sub("", unknown)


def test_asking_too_often_is_answered_429(client, reader):
    answers = [client.post(ASK, {"email": reader.email}) for _ in range(LETTERS_PER_EMAIL + 1)]

    assert [answer.status_code for answer in answers] == [200] * LETTERS_PER_EMAIL + [429]
    assert 840 <= int(answers[-1].headers["Retry-After"]) <= 901


def test_asking_for_a_link_wants_an_address(client):
    response = client.post(ASK, {"email": "karin"})

    assert list(response.context["link_form"].errors) == ["email"]


@pytest.mark.parametrize("code", [code_now, lambda: "recovery"])
def test_a_second_factor_is_asked_for_after_the_password(client, reader, code):
    make_app(reader)
    codes = make_recovery_codes(reader)
    shown = codes[0] if code() == "recovery" else code()

    first = with_password(client, reader, next="/beslut/")
    between = (is_logged_in(client), client.get(SETTINGS).status_code)
    second = client.post(SECOND_FACTOR, {"code": shown})

    assert (first.headers["Location"], between) == (SECOND_FACTOR, (False, 302))
    assert (second.headers["Location"], is_logged_in(client)) == ("/beslut/", True)


def test_a_second_factor_is_asked_for_after_a_link_too(client, reader, sink):
    make_app(reader)
    token = token_in(letter_for(client, sink, reader.email))

    response = client.post(PRESS, {"token": token})

    assert (response.headers["Location"], is_logged_in(client)) == (SECOND_FACTOR, False)


def test_no_code_lets_somebody_in_twice(client, browser_of, reader):
    make_app(reader)
    recovery = make_recovery_codes(reader)[0]
    seen = []
    for code in (code_now(), recovery):
        for browser in (browser_of(None), browser_of(None)):
            with_password(browser, reader)
            browser.post(SECOND_FACTOR, {"code": code})
            seen.append(is_logged_in(browser))

    assert seen == [True, False, True, False]


def test_guessing_at_codes_is_slowed_down(client, reader):
    make_app(reader)
    with_password(client, reader)
    for _ in range(PER_EMAIL):
        client.post(SECOND_FACTOR, {"code": wrong_code()})

    response = client.post(SECOND_FACTOR, {"code": code_now()})

    [mistake] = response.context["form"].errors.get_json_data()["code"]
    assert (mistake["code"], is_logged_in(client)) == ("held-back", False)


def test_whoever_logs_in_again_has_a_new_session(client, reader, secretary):
    keys = []
    for user in (reader, reader, secretary):
        with_password(client, user)
        keys.append(client.session.session_key)

    assert len(set(keys)) == 3


def test_half_a_log_in_ends_the_session_that_was_open(client, reader, secretary):
    client.force_login(secretary)
    make_app(reader)

    with_password(client, reader)

    assert not is_logged_in(client)


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "accounts:new-password"])
def test_second_factors_change_only_soon_after_logging_in(client, reader, name):
    with_password(client, reader)
    soon = client.get(reverse(name))
    session = client.session
    session[ENTERED_AT] -= 16 * 60
    session.save()

    late = client.get(reverse(name))

    assert (soon.status_code, late.status_code) == (200, 302)
    assert late.headers["Location"].startswith(f"{LOG_IN}?next=")


def test_a_passkey_that_is_none_lets_nobody_in_and_too_many_are_429(client, reader):
    address = reverse("mfa_login_webauthn")
    client.get(address, headers={"Accept": "application/json"})

    statuses = [
        client.post(address, {"credential": json.dumps({"id": "x"})}).status_code for _ in range(PER_ADDRESS + 1)
    ]

    assert (statuses, is_logged_in(client)) == ([302] * PER_ADDRESS + [429], False)


def test_nobody_leaves_for_a_provider_that_is_not_there(client):
    address = reverse("openid_connect_login", args=["nowhere"])

    assert (client.get(address).status_code, client.post(address).status_code) == (405, 404)


def test_a_provider_that_does_not_answer_is_named(client, settings):
    settings.SOCIALACCOUNT_PROVIDERS = SILENT

    response = client.post(reverse("openid_connect_login", args=["ekelunda"]))

    assert (response.status_code, "ekelunda" in response.content.decode()) == (502, True)


def test_an_answer_nobody_asked_for_lets_nobody_in(client, settings):
    settings.SOCIALACCOUNT_PROVIDERS = SILENT

    response = client.get(reverse("openid_connect_callback", args=["ekelunda"]), {"code": "x", "state": "y"})

    assert (response.status_code, is_logged_in(client)) == (403, False)
