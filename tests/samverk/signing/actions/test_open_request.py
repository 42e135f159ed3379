"""Locking a file so that people may sign it."""

import hashlib
from datetime import timedelta

import pytest

from samverk.post.models import Letter
from samverk.records.models import StoredFile, TrailEntry
from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.actions import ExpectedSigner, open_request, prepare_fields
from samverk.signing.models import SignatureRequest
from samverk.signing.pdf.fields import fields_of
from tests.factories import make_person
from tests.samverk.signing.making import document, make_request, make_signer_user, now, signed_by

pytestmark = pytest.mark.django_db


def test_the_file_gets_a_field_for_each_signer_and_its_hash_is_kept():
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]

    request = make_request(users)

    content = content_of(request.shown)
    assert request.shown.sha256 == hashlib.sha256(content).hexdigest()
    assert request.current == request.shown
    assert fields_of(content).empty == tuple(signer.field_name for signer in request.signers.all())
    assert [str(signer) for signer in request.signers.all()] == ["Karin Ek (justerare)", "Olof Ask (justerare)"]


def test_a_file_that_is_prepared_stays_as_it_is_byte_for_byte():
    prepared = prepare_fields(document(), ["Ordförande", "Justerare"])

    request = make_request([make_signer_user("Karin Ek"), make_signer_user("Olof Ask")], prepared)

    assert content_of(request.shown) == prepared
    assert [signer.field_name for signer in request.signers.all()] == ["Ordförande", "Justerare"]


def test_the_order_that_is_given_counts():
    signers = [
        ExpectedSigner(email="olof@samverk.example", name="Olof", order=2),
        ExpectedSigner(email="karin@samverk.example", name="Karin", order=1),
    ]

    request = open_request(document(), title="Protokoll", signers=signers, at=now(), by=None)

    assert [signer.name for signer in request.signers.all()] == ["Karin", "Olof"]


def test_only_whose_turn_it_is_gets_a_letter():
    make_request([make_signer_user("Karin Ek"), make_signer_user("Olof Ask")])

    letters = Letter.objects.values_list("to_address", flat=True)
    assert list(letters) == ["karin@samverk.example"]


def test_all_get_a_letter_where_they_sign_at_once():
    make_request([make_signer_user("Karin Ek"), make_signer_user("Olof Ask")], in_parallel=True)

    assert Letter.objects.count() == 2


def test_a_person_is_written_to_through_their_log_in():
    person = make_person("Karin Ek")
    make_signer_user("Karin Ek", person=person)

    open_request(document(), title="Protokoll", signers=[ExpectedSigner(person=person)], at=now(), by=None)

    assert Letter.objects.get().to_address == "karin@samverk.example"


def test_the_letter_about_a_confidential_file_does_not_name_it():
    make_request([make_signer_user()], title="Uppsägning av avtal", is_confidential=True)

    letter = Letter.objects.get()
    assert "Uppsägning" not in letter.subject + letter.text


def test_the_letter_leads_to_the_page_where_to_sign():
    request = make_request([make_signer_user()])

    assert f"/signing/{request.public_id}/sign/" in Letter.objects.get().text


@pytest.mark.parametrize(
    ("signers", "code"),
    [
        ([], "nobody-to-sign"),
        ([ExpectedSigner(name="Någon")], "signer-unknown"),
        ([ExpectedSigner(email="a@b.example"), ExpectedSigner(email="A@B.example")], "signer-twice"),
    ],
)
def test_a_request_that_nobody_could_sign_is_refused(signers, code):
    with pytest.raises(RuleBroken) as refused:
        open_request(document(), title="Protokoll", signers=signers, at=now(), by=None)

    assert refused.value.code == code
    assert SignatureRequest.objects.count() == 0


def test_more_fields_than_signers_are_refused():
    prepared = prepare_fields(document(), ["A", "B"])

    with pytest.raises(RuleBroken, match="signature-fields-too-many"):
        make_request([make_signer_user()], prepared)


def test_a_last_moment_in_the_past_is_refused():
    with pytest.raises(RuleBroken, match="closes-in-the-past"):
        make_request([make_signer_user()], closes_at=now() - timedelta(minutes=1))


def test_a_stored_file_may_be_handed_in():
    user = make_signer_user()
    first = make_request([user])
    stored = StoredFile.objects.get(pk=first.shown_id)

    again = open_request(stored, title="Igen", signers=[ExpectedSigner(user=user)], at=now(), by=None)

    assert again.shown == first.shown


def test_a_signed_file_cannot_be_sent_for_signature_again():
    user = make_signer_user()
    signed = signed_by(user, make_request([user])).signed

    with pytest.raises(RuleBroken, match="document-signed-before"):
        open_request(signed, title="Igen", signers=[ExpectedSigner(user=user)], at=now(), by=None)


def test_the_trail_tells_of_the_hash():
    request = make_request([make_signer_user()])

    assert TrailEntry.objects.get(act="signature-requested").detail["sha256"] == request.shown.sha256
