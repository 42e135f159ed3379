"""The pages of signing, as signer, keeper, other member, secretary, reader and citizen."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse

from samverk.accounts.models import Delegation
from samverk.records.queries import content_of
from samverk.signing.actions import withdraw_request
from samverk.signing.models import Signature, SignatureRequest, Signer, Validation
from tests.factories import make_body, make_mandate, make_organisation, make_person
from tests.samverk.accounts.making import code_now, make_app, make_recovery_codes, wrong_code
from tests.samverk.signing.making import document, make_request, make_signer_user, now, signed_by

pytestmark = pytest.mark.django_db


def seated(name, body, seat="member"):
    user = make_signer_user(name)
    user.person = make_person(name)
    user.save()
    make_mandate(user.person, make_organisation(name.split()[0]), body=body, seat=seat)
    return user


@pytest.fixture
def house():
    """Return a body and a request of it that its chair signs."""
    cache.clear()
    body = make_body()
    signer = seated("Karin Ek", body, "chair")
    return body, signer, make_request([signer], body=body)


def at(name, request):
    return reverse(f"signing:{name}", args=[request.public_id])


def posted(client, request, **more):
    form = {"shown": request.shown.sha256, "service": "platform", "has_read": "on"}
    return client.post(at("sign", request), form | more)


PAGES = ("request", "shown-file", "file")


def statuses(client, request):
    reading = [client.get(at(name, request)).status_code for name in PAGES]
    return reading, client.get(at("sign", request)).status_code, client.get(at("withdraw", request)).status_code


def test_who_sees_what(house, browser_of, secretary, reader):
    body, signer, request = house
    follower = seated("Olof Ask", body)
    stranger = seated("Sten Berg", make_body("Ett annat nätverk"))

    seen = {
        name: statuses(browser_of(user), request)
        for name, user in {
            "signer": signer,
            "keeper": seated("Siv Dal", body, "secretary"),
            "secretary": secretary,
            "reader": reader,
            "follower": follower,
            "stranger": stranger,
            "citizen": None,
        }.items()
    }

    assert seen == {
        "signer": ([200] * 3, 200, 404),
        "keeper": ([200] * 3, 404, 200),
        "secretary": ([200] * 3, 404, 200),
        "reader": ([200] * 3, 404, 404),
        "follower": ([200] * 3, 404, 404),
        "stranger": ([404] * 3, 404, 404),
        "citizen": ([302] * 3, 302, 302),
    }


def test_who_sees_a_confidential_file(house, browser_of, secretary, reader):
    body, signer, _request = house
    hidden = make_request([signer], document("Hemligt"), body=body, is_confidential=True)
    users = {"signer": signer, "secretary": secretary, "reader": reader, "follower": seated("Olof Ask", body)}

    seen = {name: browser_of(user).get(at("request", hidden)).status_code for name, user in users.items()}

    assert seen == {"signer": 200, "secretary": 200, "reader": 404, "follower": 404}


def test_a_delegate_does_not_sign(house, browser_of):
    _body, signer, request = house
    delegate = make_signer_user("Disa Holm")
    Delegation.objects.create(principal=signer, delegate=delegate, holds_from=now().date())

    assert browser_of(delegate).get(at("sign", request)).status_code == 404


@pytest.mark.parametrize("act", ["remind", "check"])
def test_acts_are_posted_and_for_the_keeper_only(house, browser_of, reader, secretary, act):
    _body, signer, request = house

    answers = [browser_of(user).post(at(act, request)).status_code for user in (secretary, reader, signer)]

    assert answers == [302, 404, 404]
    assert browser_of(secretary).get(at(act, request)).status_code == 405


def test_the_document_is_shown_byte_for_byte(house, browser_of):
    _body, signer, request = house

    answer = browser_of(signer).get(at("shown-file", request))

    assert b"".join(answer.streaming_content) == content_of(request.shown)
    assert (answer["Content-Type"], answer["Content-Disposition"]) == ("application/pdf", "inline")


def test_a_code_from_the_app_signs(house, browser_of):
    _body, signer, request = house
    make_app(signer)

    answer = posted(browser_of(signer), request, code=code_now())

    assert answer.status_code == 302
    signature = Signature.objects.get()
    assert (signature.signer.user, signature.second_factor) == (signer, "totp")


def test_a_code_is_good_once(house, browser_of):
    body, signer, request = house
    other = make_request([signer], document("Ett annat protokoll"), body=body)
    make_app(signer)
    client = browser_of(signer)
    code = code_now()

    posted(client, request, code=code)
    answer = posted(client, other, code=code)

    assert "Koden är fel eller redan använd." in answer.content.decode()
    assert Signature.objects.count() == 1


def test_a_wrong_code_signs_nothing(house, browser_of):
    _body, signer, request = house
    make_app(signer)

    answer = posted(browser_of(signer), request, code=wrong_code())

    assert (answer.status_code, Signature.objects.count()) == (200, 0)
    assert "Koden är fel eller redan använd." in answer.content.decode()


def test_a_recovery_code_signs_nothing_and_is_not_used_up(house, browser_of):
    _body, signer, request = house
    make_app(signer)
    codes = make_recovery_codes(signer)

    answer = posted(browser_of(signer), request, code=codes[0])

    assert "Skriv de sex siffror som appen visar." in answer.content.decode()
    assert Signature.objects.count() == 0


def test_wrong_codes_are_slowed_down(house, browser_of):
    _body, signer, request = house
    make_app(signer)
    client = browser_of(signer)

    for _attempt in range(5):
        posted(client, request, code=wrong_code())
    answer = posted(client, request, code=code_now())

    assert "För många försök" in answer.content.decode()
    assert Signature.objects.count() == 0


def test_who_has_not_read_it_signs_nothing(house, browser_of):
    _body, signer, request = house
    make_app(signer)

    answer = posted(browser_of(signer), request, code=code_now(), has_read="")

    assert "Läs dokumentet först, och intyga att du har gjort det." in answer.content.decode()
    assert Signature.objects.count() == 0


def test_who_has_no_second_factor_is_led_to_one(house, browser_of):
    _body, signer, request = house

    page = browser_of(signer).get(at("sign", request)).content.decode()

    assert "Du har ingen andra faktor ännu" in page
    assert reverse("accounts:settings") in page


def test_what_is_no_passkey_signs_nothing(house, browser_of):
    _body, signer, request = house

    answer = posted(browser_of(signer), request, credential='{"id": "x"}')

    assert (answer.status_code, Signature.objects.count()) == (200, 0)


def test_a_service_that_is_not_there_is_not_found(house, browser_of):
    _body, signer, request = house

    assert posted(browser_of(signer), request, service="csc").status_code == 404


def test_the_product_calls_it_an_approval(house, browser_of):
    _body, signer, request = house
    signed_by(signer, request)

    page = browser_of(signer).get(at("request", request)).content.decode()

    assert "Godkännande med plattformens certifikat" in page
    assert "Avancerad" not in page


def test_a_refusal_is_shown_with_its_reason(house, browser_of):
    _body, signer, request = house
    client = browser_of(signer)

    client.post(at("refuse", request), {"reason": "§ 3 är fel återgiven"})

    page = client.get(at("request", request)).content.decode()
    assert "§ 3 är fel återgiven" in page
    assert Signer.objects.get().state == "refused"


def test_the_keeper_stops_it(house, browser_of, secretary):
    _body, _signer, request = house

    browser_of(secretary).post(at("withdraw", request), {"reason": "Fel bilaga"})

    assert SignatureRequest.objects.get().state == "withdrawn"


def test_the_keeper_gives_more_time(house, browser_of, secretary):
    _body, _signer, request = house
    moment = now() + timedelta(days=3)

    browser_of(secretary).post(at("extend", request), {"closes_at": f"{moment:%Y-%m-%dT%H:%M}"})

    assert SignatureRequest.objects.get().closes_at is not None


def test_the_keeper_examines_again(house, browser_of, secretary):
    _body, signer, request = house
    signed_by(signer, request)

    browser_of(secretary).post(at("check", request))

    assert list(Validation.objects.values_list("indication", flat=True)) == ["TOTAL-PASSED"] * 2


def test_what_is_over_says_so_instead_of_a_form(house, browser_of):
    _body, signer, request = house
    make_app(signer)
    withdraw_request(request, reason="Fel bilaga", at=now(), by=signer)

    page = browser_of(signer).get(at("sign", request)).content.decode()

    assert "Dokumentet ska inte längre skrivas under." in page
    assert 'name="code"' not in page


def test_what_waits_for_me_stands_on_my_list(house, browser_of):
    _body, signer, request = house

    page = browser_of(signer).get(reverse("signing:mine")).content.decode()

    assert at("sign", request) in page


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_list_asks_the_same_number_of_questions(browser_of, secretary, django_assert_num_queries, how_many):
    user = make_signer_user()
    for number in range(how_many):
        make_request([user], document(f"Protokoll {number}"))
    client = browser_of(secretary)
    client.get(reverse("signing:mine"))

    with django_assert_num_queries(7):
        client.get(reverse("signing:mine"))


@pytest.mark.parametrize("how_many", [1, 3])
def test_the_page_asks_the_same_number_of_questions(browser_of, secretary, django_assert_num_queries, how_many):
    users = [make_signer_user(f"Person{number} Ek") for number in range(how_many)]
    request = make_request(users)
    for user in users:
        signed_by(user, request)
    client = browser_of(secretary)
    client.get(at("request", request))

    with django_assert_num_queries(7):
        client.get(at("request", request))
