"""My settings, as everybody who might come by."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils import timezone

from samverk.accounts.actions import name_delegate
from samverk.accounts.models import Delegation, User
from tests.samverk.accounts.making import make_app
from tests.samverk.conftest import PASSWORD

pytestmark = pytest.mark.django_db
SETTINGS = reverse("accounts:settings")
DELEGATES = reverse("accounts:name-delegate")


def test_settings_belong_to_users(browser_of, reader):
    assert [browser_of(user).get(SETTINGS).status_code for user in (None, reader)] == [302, 200]


def test_a_user_says_what_they_are_called(client, reader):
    client.force_login(reader)

    response = client.post(SETTINGS, {"name": " Karin Ek "})

    reader.refresh_from_db()
    assert (response.status_code, reader.name) == (302, "Karin Ek")


def test_a_user_names_a_delegate_and_is_told_of_mistakes(client, reader, secretary):
    client.force_login(reader)
    today = timezone.localdate()
    wanted = {"email": secretary.email, "holds_from": today.isoformat(), "holds_to": ""}

    good = client.post(DELEGATES, wanted)
    again = client.post(DELEGATES, wanted)
    backwards = client.post(DELEGATES, wanted | {"holds_to": (today - timedelta(days=1)).isoformat()})

    assert good.status_code == 302
    assert list(again.context["delegate_form"].errors) == ["email"]
    assert list(backwards.context["delegate_form"].errors) == ["holds_to"]
    assert list(Delegation.objects.values_list("principal", "delegate")) == [(reader.pk, secretary.pk)]


def test_nobody_ends_the_delegation_of_somebody_else(browser_of, reader, secretary, administrator):
    delegation = name_delegate(reader, email=secretary.email, holds_from=timezone.localdate() - timedelta(days=3))
    address = reverse("accounts:end-delegation", args=[delegation.public_id])

    statuses = [browser_of(user).post(address).status_code for user in (None, secretary, administrator)]
    open_still = Delegation.objects.get().holds_to
    own = browser_of(reader).post(address).status_code

    assert (statuses, open_still, own) == ([302, 404, 404], None, 302)
    assert Delegation.objects.get().holds_to == timezone.localdate() - timedelta(days=1)


def test_a_user_logs_out_everywhere_but_here(browser_of, reader):
    here, there = browser_of(reader), browser_of(reader)

    here.post(reverse("accounts:end-sessions"))

    assert [browser.get(SETTINGS).status_code for browser in (here, there)] == [200, 302]


def test_settings_take_as_many_queries_for_one_as_for_three(
    client, reader, secretary, administrator, django_assert_num_queries
):
    client.force_login(reader)
    queries = 5
    with django_assert_num_queries(queries):
        client.get(SETTINGS)
    make_app(reader)
    for delegate in (secretary, administrator):
        name_delegate(reader, email=delegate.email, holds_from=timezone.localdate())
        name_delegate(delegate, email=reader.email, holds_from=timezone.localdate())

    with django_assert_num_queries(queries):
        response = client.get(SETTINGS)

    assert (len(response.context["delegates"]), len(response.context["principals"])) == (2, 2)


@pytest.mark.parametrize(
    ("demanded", "role", "status"),
    [("none", "administrator", 200), ("staff", "administrator", 302), ("staff", "member", 200), ("all", "member", 302)],
)
def test_a_second_factor_is_demanded_of_those_the_setting_names(client, settings, reader, demanded, role, status):
    settings.SECOND_FACTOR = demanded
    User.objects.update(role=role)
    client.force_login(reader)

    response = client.get("/beslut/")

    assert response.status_code == status
    assert client.get(SETTINGS).status_code == 200


def test_one_who_has_chosen_a_second_factor_goes_on_and_keeps_it(client, settings, reader):
    settings.SECOND_FACTOR = "all"
    client.post(reverse("accounts:log-in"), {"username": reader.email, "password": PASSWORD})
    make_app(reader)

    page = client.get("/beslut/")
    client.post(reverse("mfa_deactivate_totp"))

    assert page.status_code == 200
    assert client.get("/beslut/").status_code == 200


def test_a_citizen_is_asked_for_nothing(client, settings):
    settings.SECOND_FACTOR = "all"

    assert client.get("/beslut/").status_code == 200


def test_the_last_passkey_stays_where_one_is_demanded(client, settings, reader):
    settings.SECOND_FACTOR = "all"
    client.post(reverse("accounts:log-in"), {"username": reader.email, "password": PASSWORD})
    passkeys = [Authenticator.objects.create(user=reader, type="webauthn", data={"name": "X"}) for _ in range(2)]

    left = []
    for passkey in passkeys:
        client.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))
        left.append(Authenticator.objects.count())

    assert left == [1, 1]
