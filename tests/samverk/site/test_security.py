"""What every answer carries, whoever asks and whatever the answer."""

import pytest
from django.test import Client

from tests.samverk.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/accounts/log-in/", "/en/accounts/log-in/", "/nowhere/"])
def test_every_answer_tells_the_browser_what_it_may_do(client, address):
    headers = client.get(address).headers

    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["script-src"] == policy["style-src"] == policy["frame-ancestors"] == "'self'"
    assert policy["default-src"] == policy["base-uri"] == "'none'"
    assert {name: headers[name] for name in ("X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy")} == {
        "X-Frame-Options": "SAMEORIGIN",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
    }
    assert headers["Permissions-Policy"].startswith("accelerometer=(), camera=(), ")


def test_the_session_cookie_is_out_of_reach_of_scripts(client, reader):
    client.post("/accounts/log-in/", {"username": reader.email, "password": PASSWORD})

    cookie = client.cookies["samverk_session"]

    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_a_form_from_elsewhere_is_refused_in_words(reader):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/accounts/log-in/", {"username": reader.email, "password": "x"})

    assert (response.status_code, response.templates[0].name) == (403, "design/403_form.html")


def test_what_is_larger_than_the_house_takes_is_refused_before_it_is_read(client, settings):
    settings.UPLOAD_MEGABYTES = 1

    response = client.post("/accounts/log-in/", b"x" * 1_000_001, content_type="application/octet-stream")

    assert (response.status_code, response.templates[0].name) == (413, "design/413.html")
    assert response.context["limit_megabytes"] == 1
