"""The signing page of a house that uses an outside service."""

from dataclasses import replace

import pytest
from django.urls import reverse

from samverk.signing.models import Signature
from tests.samverk.signing.making import make_request, make_signer_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def outside(settings):
    """Let a service be configured that is not there."""
    settings.SIGNING = replace(
        settings.SIGNING, csc_url="http://127.0.0.1:9", csc_name="Kommunens underskriftstjänst", csc_asks=("pin", "otp")
    )
    return settings


@pytest.fixture
def asked(outside):
    user = make_signer_user()
    return user, make_request([user])


def page_of(client, request):
    return client.get(reverse("signing:sign", args=[request.public_id])).content.decode()


def test_the_service_stands_beside_the_platform_and_asks_for_its_own_codes(asked, browser_of):
    user, request = asked

    page = page_of(browser_of(user), request)

    assert "Kommunens underskriftstjänst" in page
    assert 'name="pin"' in page
    assert 'name="otp"' in page
    assert "Godkännande med plattformens certifikat" in page


def test_the_platform_is_left_out_where_the_operator_wants_it(asked, browser_of, outside):
    outside.SIGNING = replace(outside.SIGNING, platform_approval=False)
    user, request = asked

    assert "Godkännande med plattformens certifikat" not in page_of(browser_of(user), request)


def test_a_service_that_is_away_is_told_in_a_sentence_and_nothing_is_signed(asked, browser_of):
    user, request = asked
    form = {"shown": request.shown.sha256, "service": "csc", "has_read": "on", "pin": "2468", "otp": "123456"}

    answer = browser_of(user).post(reverse("signing:sign", args=[request.public_id]), form)

    assert "Underskriftstjänsten går inte att nå. Dokumentet är oförändrat; försök senare." in answer.content.decode()
    assert Signature.objects.count() == 0


def test_what_the_signer_typed_is_not_written_back_into_the_page(asked, browser_of):
    user, request = asked
    form = {"shown": request.shown.sha256, "service": "csc", "has_read": "on", "pin": "97531", "otp": "864209"}

    page = browser_of(user).post(reverse("signing:sign", args=[request.public_id]), form).content.decode()

    assert "97531" not in page
    assert "864209" not in page
