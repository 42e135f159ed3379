"""The empty fields, made before anybody signs."""

import pytest

from samverk.records.refusal import RuleBroken
from samverk.signing.pdf.fields import Fields, fields_of, prepare_fields
from tests.samverk.signing.making import document, penned


def test_each_expected_signer_gets_an_empty_field():
    prepared = prepare_fields(document(), ["Ordförande", "Justerare"])

    assert fields_of(prepared) == Fields(empty=("Ordförande", "Justerare"), signed=())


def test_what_the_file_held_is_unchanged():
    prepared = prepare_fields(document(), ["Signature1"])

    assert prepared.startswith(document())


def test_fields_that_are_there_already_are_left_alone():
    once = prepare_fields(document(), ["Signature1", "Signature2"])

    assert prepare_fields(once, ["Signature2", "Signature1"]) == once


def test_a_signed_file_gets_no_more_fields(authorities):
    signed = penned(document(), authorities.signer("stranger"))

    with pytest.raises(RuleBroken, match="document-signed-before"):
        prepare_fields(signed, ["Signature2"])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document-not-pdf"),
        (b"PK\x03\x04 a letter", "document-not-pdf"),
        (b"%PDF-1.7\nnothing more", "document-broken"),
        (document()[: len(document()) // 2], "document-broken"),
    ],
)
def test_what_is_no_pdf_is_refused(content, code):
    with pytest.raises(RuleBroken) as refused:
        fields_of(content)

    assert refused.value.code == code


def test_a_locked_file_is_refused(locked):
    with pytest.raises(RuleBroken, match="document-encrypted"):
        fields_of(locked)


@pytest.fixture
def locked(tmp_path):
    import pikepdf  # noqa: PLC0415 - of no use elsewhere

    place = tmp_path / "locked.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(place, encryption=pikepdf.Encryption(owner="x", user="y"))
    return place.read_bytes()
