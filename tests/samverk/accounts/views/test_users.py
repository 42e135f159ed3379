"""Log-in, log-out, passwords and the list of users, as everybody who might come by."""

import re

import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse

from samverk.accounts.actions import create_user
from samverk.accounts.actions.admit_attempt import PER_EMAIL
from samverk.accounts.models import User
from tests.samverk.conftest import PASSWORD

pytestmark = pytest.mark.django_db
LOG_IN = reverse("accounts:log-in")
HOME = resolve_url(settings.LOGIN_REDIRECT_URL)
USERS = reverse("accounts:users")


def log_in(client, email, password=PASSWORD, **extra):
    return client.post(LOG_IN, {"username": email, "password": password, **extra})


def is_logged_in(client):
    return "_auth_user_id" in client.session


def test_log_in_takes_the_right_password_however_the_address_is_written(client, reader):
    response = log_in(client, reader.email.upper())

    assert (response.status_code, response.headers["Location"]) == (302, HOME)
    assert is_logged_in(client)


@pytest.mark.parametrize("email", ["reader@samverk.example", "nobody@samverk.example"])
def test_log_in_tells_no_stranger_whether_an_address_is_known(client, reader, email):
    response = log_in(client, email, "wrong")

    assert response.context["form"].non_field_errors().get_json_data()[0]["code"] == "invalid_login"
    assert not is_logged_in(client)


def test_log_in_returns_to_the_page_that_asked(client, reader):
    assert log_in(client, reader.email, next=USERS).headers["Location"] == USERS


def test_log_in_never_leads_to_another_house(client, reader):
    assert log_in(client, reader.email, next="https://elsewhere.example/").headers["Location"] == HOME


def test_log_in_refuses_one_who_was_shut_out(client, reader):
    User.objects.update(is_active=False, deactivated_at=reader.created_at)

    log_in(client, reader.email)

    assert not is_logged_in(client)


def test_log_in_answers_429_to_an_attempt_too_many_even_with_the_right_password(client, reader):
    for _ in range(PER_EMAIL):
        assert log_in(client, reader.email, "wrong").status_code == 200

    response = log_in(client, reader.email)

    assert response.status_code == 429
    assert 840 <= int(response.headers["Retry-After"]) <= 901
    assert not is_logged_in(client)


def test_log_in_forgets_the_failures_of_one_who_remembered(client, reader):
    for _ in range(2):
        for _ in range(PER_EMAIL - 1):
            log_in(client, reader.email, "wrong")
        log_in(client, reader.email)

    assert is_logged_in(client)


def test_log_out_asks_for_a_post(client, reader):
    client.force_login(reader)

    by_get = client.get(reverse("accounts:log-out")).status_code
    stayed = is_logged_in(client)
    by_post = client.post(reverse("accounts:log-out")).status_code

    assert (by_get, stayed, by_post, is_logged_in(client)) == (405, True, 302, False)


def test_change_password_wants_the_old_one(client, reader):
    client.force_login(reader)
    wanted = {"new_password1": "four calm otters swim", "new_password2": "four calm otters swim"}
    address = reverse("accounts:change-password")

    wrong = client.post(address, {"old_password": "wrong", **wanted}).status_code
    right = client.post(address, {"old_password": PASSWORD, **wanted}).status_code

    reader.refresh_from_db()
    assert (wrong, right, reader.check_password("four calm otters swim")) == (200, 302, True)


def test_change_password_refuses_a_short_one(client, reader):
    client.force_login(reader)
    short = {"old_password": PASSWORD, "new_password1": "otters", "new_password2": "otters"}

    response = client.post(reverse("accounts:change-password"), short)

    codes = [error["code"] for error in response.context["form"].errors.get_json_data()["new_password2"]]
    assert codes == ["password_too_short"]


PAGES = [
    ("get", USERS, (302, 403, 403, 200)),
    ("get", reverse("accounts:new-user"), (302, 403, 403, 200)),
    ("get", "one", (302, 403, 403, 200)),
    ("post", "deactivate", (302, 403, 403, 302)),
    ("post", "reactivate", (302, 403, 403, 302)),
    ("post", "password-link", (302, 403, 403, 200)),
    ("get", reverse("accounts:change-password"), (302, 200, 200, 200)),
    ("get", LOG_IN, (200, 200, 200, 200)),
]


@pytest.mark.parametrize(("method", "page", "answers"), PAGES)
def test_pages_open_to_those_they_are_for(browser_of, reader, secretary, administrator, method, page, answers):
    subject = create_user(email="karin@samverk.example", name="Karin", role="reader")
    address = (
        page if page.startswith("/") else reverse(f"accounts:{page.replace('one', 'user')}", args=[subject.public_id])
    )

    statuses = [
        getattr(browser_of(somebody), method)(address).status_code
        for somebody in (None, reader, secretary, administrator)
    ]

    assert tuple(statuses) == answers


@pytest.mark.parametrize("act", ["deactivate", "reactivate", "password-link"])
def test_acts_on_users_ask_for_a_post(client, administrator, reader, act):
    client.force_login(administrator)

    assert client.get(reverse(f"accounts:{act}", args=[reader.public_id])).status_code == 405


def test_users_lists_one_and_three_under_one_query_count(client, administrator, django_assert_num_queries):
    client.force_login(administrator)
    with django_assert_num_queries(3):
        client.get(USERS)
    create_user(email="karin@samverk.example", name="Karin", role="reader")
    create_user(email="nils@samverk.example", name="Nils", role="secretary")

    with django_assert_num_queries(3):
        response = client.get(USERS)

    assert [user.name for user in response.context["users"]] == ["Administrator Example", "Karin", "Nils"]


def test_new_user_gets_a_link_that_lets_them_choose_a_password_once(client, browser_of, administrator):
    client.force_login(administrator)
    page = client.post(
        reverse("accounts:new-user"), {"email": "Karin@samverk.example", "name": "Karin Ek", "role": "secretary"}
    )
    link = re.search(r"<code>http://testserver(/[^<]+)</code>", page.content.decode())[1]
    wanted = {"new_password1": "four calm otters swim", "new_password2": "four calm otters swim"}
    guest = browser_of(None)

    form = guest.get(link, follow=True)
    guest.post(form.redirect_chain[-1][0], wanted)
    log_in(guest, "karin@samverk.example", "four calm otters swim")
    second = browser_of(None).get(link)

    assert is_logged_in(guest)
    assert (second.status_code, second.context["validlink"]) == (200, False)


def test_new_user_with_an_address_that_is_taken_is_told_at_the_field(client, administrator, reader):
    client.force_login(administrator)

    response = client.post(reverse("accounts:new-user"), {"email": reader.email, "name": "X", "role": "reader"})

    assert list(response.context["form"].errors) == ["email"]
    assert User.objects.count() == 2


def test_user_changes_role(client, administrator, reader):
    client.force_login(administrator)

    client.post(reverse("accounts:user", args=[reader.public_id]), {"name": "Karin Ek", "role": "secretary"})

    reader.refresh_from_db()
    assert (reader.name, reader.role) == ("Karin Ek", "secretary")


def test_user_tells_the_last_administrator_that_they_must_stay(client, administrator):
    client.force_login(administrator)

    response = client.post(reverse("accounts:user", args=[administrator.public_id]), {"name": "X", "role": "reader"})

    assert list(response.context["form"].errors) == ["role"]


def test_deactivate_logs_the_user_out_at_once(client, browser_of, administrator, reader):
    client.force_login(administrator)
    theirs = browser_of(reader)

    client.post(reverse("accounts:deactivate", args=[reader.public_id]))

    assert theirs.get(reverse("accounts:change-password")).status_code == 302


def test_a_user_nobody_knows_is_not_found(client, administrator):
    client.force_login(administrator)

    assert client.get(reverse("accounts:user", args=["nobody"])).status_code == 404
