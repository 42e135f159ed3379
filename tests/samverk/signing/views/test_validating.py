"""Looking at the signatures of any PDF: with and without a log-in."""

import json
from io import BytesIO

import pytest
from django.conf import settings as house
from django.core.cache import cache
from django.urls import reverse

from samverk.records.models import StoredFile
from samverk.records.queries import content_of
from samverk.signing.authority import kept_root
from samverk.signing.models import Validation
from samverk.signing.views import validating
from tests.factories import make_body
from tests.samverk.signing.making import (
    cut_after_first_signature,
    document,
    make_request,
    make_signer_user,
    now,
    penned,
    printed_anew,
    signed_by,
    with_byte_changed,
    with_page_painted_over,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/signing/validate/"


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def signed():
    """Return a request that two people have signed, with the file."""
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users, body=make_body(), title="Protokoll om skolskjuts")
    for user in users:
        signed_by(user, request)
    request.refresh_from_db()
    return request, content_of(request.current)


def upload(client, content, **more):
    file = BytesIO(content)
    file.name = "mottagen.pdf"
    return client.post(ADDRESS, {"file": file, **more})


def test_a_citizen_sees_who_signed_and_nothing_is_stored(signed, browser_of):
    _request, content = signed
    before = StoredFile.objects.count(), Validation.objects.count()

    page = upload(browser_of(None), content).content.decode()

    assert "Dokumentet är oförändrat, och dess 2 underskrifter håller." in page
    assert "Karin Ek" in page
    assert "Godkännande med plattformens certifikat" in page
    assert (StoredFile.objects.count(), Validation.objects.count()) == before


def test_a_citizen_is_not_told_what_the_file_does_not_say(signed, browser_of):
    request, content = signed

    page = upload(browser_of(None), cut_after_first_signature(content)).content.decode()

    assert "Den här filen är kapad: den saknar underskrifter som har lämnats här." in page
    assert "Olof Ask" not in page
    assert "Protokoll om skolskjuts" not in page
    assert request.public_id not in page


def test_the_staff_see_whose_signature_is_missing(signed, browser_of, secretary):
    request, content = signed

    page = upload(browser_of(secretary), cut_after_first_signature(content)).content.decode()

    assert "Protokoll om skolskjuts" in page
    assert "har skrivit under, men underskriften finns inte i filen" in page
    assert reverse("signing:request", args=[request.public_id]) in page


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (with_byte_changed, "Lita inte på den här filen: det som undertecknades har ändrats."),
        (with_page_painted_over, "efter underskriften har något lagts till som inte får läggas till."),
        (printed_anew, "kopia av ett dokument som undertecknades här, utan underskrifterna."),
    ],
)
def test_tampering_is_said_in_plain_words(signed, browser_of, change, sentence):
    _request, content = signed

    assert sentence in upload(browser_of(None), change(content)).content.decode()


def test_an_unknown_root_is_said_in_plain_words(authorities, browser_of):
    content = penned(document(), authorities.signer("stranger"))

    page = upload(browser_of(None), content).content.decode()

    assert "INDETERMINATE: NO_CERTIFICATE_CHAIN_FOUND" in page
    assert "Ingen som är betrodd här går i god för undertecknarens certifikat." in page


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"MZ a program", "Filen är ingen PDF, vad den än heter."),
        (b"%PDF-1.7\nrubbish", "Filen är skadad, eller ingen PDF som går att läsa."),
    ],
)
def test_what_is_no_pdf_is_told_by_its_bytes(browser_of, content, sentence):
    assert sentence in upload(browser_of(None), content).content.decode()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(browser_of, monkeypatch):
    monkeypatch.setattr(validating, "LARGEST", 1000)
    monkeypatch.setattr(validating, "FORM_AROUND", 0)

    answer = upload(browser_of(None), document())

    assert answer.status_code == 413
    assert "Filen är större än 20 MB." in answer.content.decode()


def test_a_caller_is_slowed_down(browser_of, monkeypatch):
    monkeypatch.setattr(validating, "PER_ADDRESS", 2)
    client = browser_of(None)

    answers = [upload(client, document()).status_code for _attempt in range(3)]

    assert answers == [200, 200, 429]


def test_the_form_is_guarded_against_other_sites(client):
    from django.test import Client  # noqa: PLC0415 - of no use elsewhere

    guarded = Client(enforce_csrf_checks=True)

    assert upload(guarded, document()).status_code == 403


def test_who_has_a_log_in_keeps_file_and_result(signed, browser_of):
    _request, content = signed
    user = make_signer_user("Siv Dal")
    client = browser_of(user)

    answer = upload(client, content, keep="on")

    kept = Validation.objects.get(validated_by=user, request=None)
    assert answer.url == reverse("signing:finding", args=[kept.public_id])
    assert content_of(kept.file) == content
    assert "Dokumentet är oförändrat" in client.get(answer.url).content.decode()


def test_who_has_a_log_in_may_leave_nothing_behind(signed, browser_of):
    _request, content = signed
    before = Validation.objects.count()

    upload(browser_of(make_signer_user("Siv Dal")), content)

    assert Validation.objects.count() == before


def test_a_kept_result_is_for_its_maker_and_the_secretariat(browser_of, secretary, reader):
    maker = make_signer_user("Siv Dal")
    address = upload(browser_of(maker), document(), keep="on").url

    users = {"maker": maker, "secretary": secretary, "reader": reader, "other": make_signer_user("Ola Ek")}
    seen = {name: browser_of(user).get(address).status_code for name, user in users.items()}

    assert seen == {"maker": 200, "secretary": 200, "reader": 404, "other": 404}
    assert browser_of(None).get(address).status_code == 302


def test_the_result_of_a_signing_is_for_those_who_see_it(signed, browser_of, secretary):
    request, _content = signed
    kept = Validation.objects.filter(request=request).first()
    address = reverse("signing:finding", args=[kept.public_id])

    answers = [browser_of(user).get(address).status_code for user in (secretary, make_signer_user("Ola Ek"))]

    assert answers == [200, 404]


def test_the_result_is_handed_out_for_machines(signed, browser_of, secretary):
    request, _content = signed
    kept = Validation.objects.filter(request=request).order_by("-id").first()

    answer = browser_of(secretary).get(reverse("signing:finding-json", args=[kept.public_id]))

    told = json.loads(answer.content)
    assert told == kept.report
    assert [one["indication"] for one in told["signatures"]] == ["TOTAL-PASSED", "TOTAL-PASSED"]


def test_anybody_may_have_the_root_certificate(browser_of):
    answer = browser_of(None).get("/signing/root.pem")

    serial = kept_root(now()).certificate.serial_number
    assert answer.content.startswith(b"-----BEGIN CERTIFICATE-----")
    assert b"PRIVATE" not in answer.content
    assert serial == kept_root(now()).certificate.serial_number


def test_the_page_can_be_found_without_a_log_in(browser_of):
    answer = browser_of(None).get(ADDRESS)

    assert answer.status_code == 200
    assert house.LANGUAGE_CODE == "sv"
    assert "varken den eller resultatet sparas" in answer.content.decode()
