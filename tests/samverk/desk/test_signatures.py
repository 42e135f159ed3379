"""What waits for a signature, on the desk of the one who gives it."""

import pytest

from tests.samverk.signing.making import make_request, make_signer_user

pytestmark = pytest.mark.django_db


def test_what_waits_for_a_signature_stands_on_the_desk(browser_of):
    user = make_signer_user()
    request = make_request([user], title="Protokoll att skriva under")

    page = browser_of(user).get("/desk/").content.decode()

    assert f'href="/signing/{request.public_id}/sign/">Protokoll att skriva under</a>' in page


def test_what_waits_for_another_does_not(browser_of):
    make_request([make_signer_user("Karin Ek")], title="Protokoll att skriva under")

    page = browser_of(make_signer_user("Olof Ask")).get("/desk/").content.decode()

    assert "Protokoll att skriva under" not in page
