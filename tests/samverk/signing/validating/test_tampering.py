"""Every tampering that is known, looked at by this house and by a second tool.

Where Poppler's pdfsig sees less, that is asserted as the difference it is.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from samverk.records.queries import content_of
from samverk.signing.models import Signature
from samverk.signing.queries.examined import examined
from samverk.signing.validating.report import Change
from tests.samverk.signing.making import (
    cut_after_first_signature,
    document,
    make_request,
    make_signer_user,
    now,
    penned,
    printed_anew,
    signed_by,
    stripped,
    with_annotation,
    with_byte_changed,
    with_page_added,
    with_page_painted_over,
)

pytestmark = pytest.mark.django_db
VALID, MISMATCH = "Signature is Valid", "Digest Mismatch"
PASSED, INDETERMINATE, FAILED, NONE = "TOTAL-PASSED", "INDETERMINATE", "TOTAL-FAILED", "NO-SIGNATURE"


@pytest.fixture
def two_signed():
    """Return a file that two people have signed here."""
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)
    for user in users:
        last = signed_by(user, request)
    return content_of(last.signed)


def judged(content, at=None):
    report = examined(content, at=at or now())
    return report.indication, [one.sub_indication for one in report.signatures]


def test_intact_with_two_signers(two_signed, pdfsig):
    report = examined(two_signed, at=now())

    found = [(one.signer, one.indication, one.strength, one.is_intact, one.only_allowed) for one in report.signatures]
    assert found == [
        ("Karin Ek", PASSED, "platform", True, True),
        ("Olof Ask", PASSED, "platform", True, True),
    ]
    assert report.signatures[0].changes == (Change(4, "signature"),)
    assert pdfsig(two_signed) == [VALID, VALID]


def test_one_byte_changed(two_signed, pdfsig):
    changed = with_byte_changed(two_signed)

    assert judged(changed) == (FAILED, ["HASH_FAILURE", "HASH_FAILURE"])
    assert pdfsig(changed) == [MISMATCH, MISMATCH]


def test_a_page_added(two_signed, pdfsig):
    changed = with_page_added(two_signed)

    report = examined(changed, at=now())

    assert judged(changed) == (FAILED, ["FORMAT_FAILURE", "FORMAT_FAILURE"])
    assert report.signatures[1].changes == (Change(5, "page-added", 3),)
    # Poppler says only that the signature does not cover the whole file, as of any but the last signature.
    assert pdfsig(changed) == [VALID, VALID]


def test_a_revision_that_paints_over_page_one(two_signed, pdfsig):
    changed = with_page_painted_over(two_signed)

    report = examined(changed, at=now())

    assert judged(changed) == (FAILED, ["FORMAT_FAILURE", "FORMAT_FAILURE"])
    assert report.signatures[1].changes == (Change(5, "page-changed", 1),)
    assert pdfsig(changed) == [VALID, VALID]


def test_an_annotation_added(two_signed, pdfsig):
    changed = with_annotation(two_signed)

    report = examined(changed, at=now())

    assert judged(changed) == (FAILED, ["FORMAT_FAILURE", "FORMAT_FAILURE"])
    assert report.signatures[1].changes == (Change(5, "annotation", 1),)
    assert pdfsig(changed) == [VALID, VALID]


def test_cut_after_the_first_signature(two_signed, pdfsig):
    cut = cut_after_first_signature(two_signed)

    report = examined(cut, at=now())

    assert judged(cut) == (PASSED, [""])
    assert report.unsigned == ("Signature2",)
    assert pdfsig(cut) == [VALID, "unsigned"]


def test_printed_anew(two_signed, pdfsig):
    printed = printed_anew(two_signed)

    assert judged(printed) == (NONE, [])
    assert pdfsig(printed) == []


def test_the_signatures_stripped(two_signed, pdfsig):
    bare = stripped(two_signed)

    assert judged(bare) == (NONE, [])
    assert pdfsig(bare) == []


def test_an_expired_certificate(trusting, pdfsig):
    signed = penned(document(), trusting.signer("expired"))

    assert judged(signed) == (INDETERMINATE, ["OUT_OF_BOUNDS_NO_POE"])
    assert pdfsig(signed) == [VALID]


def test_an_unknown_root(authorities, pdfsig):
    signed = penned(document(), authorities.signer("stranger"))

    report = examined(signed, at=now())

    assert judged(signed) == (INDETERMINATE, ["NO_CERTIFICATE_CHAIN_FOUND"])
    assert (report.signatures[0].strength, report.signatures[0].root) == ("unknown", "")
    assert pdfsig(signed) == [VALID]


def test_a_revoked_certificate(trusting, pdfsig):
    signed = penned(document(), trusting.signer("revoked"))

    assert judged(signed) == (INDETERMINATE, ["REVOKED_NO_POE"])
    assert pdfsig(signed) == [VALID]


def test_a_certificate_whose_revocation_cannot_be_asked_about(trusting, settings):
    signed = penned(document(), trusting.signer("signer"))
    settings.SIGNING = replace(settings.SIGNING, fetch_revocation=False)

    assert judged(signed) == (INDETERMINATE, ["CERTIFICATE_CHAIN_GENERAL_FAILURE"])


def test_a_missing_time_stamp_tells_when_the_certificate_has_run_out(trusting, pdfsig):
    signed = penned(document(), trusting.signer("signer"))

    report = examined(signed, at=now())

    assert (report.signatures[0].level, report.signatures[0].stamped_at) == ("B-B", "")
    assert judged(signed) == (PASSED, [""])
    assert pdfsig(signed) == [VALID]


def test_what_the_house_has_kept_holds_after_the_one_time_certificate(two_signed):
    assert judged(two_signed, now() + timedelta(days=700)) == (PASSED, ["", ""])


def test_what_the_house_has_not_kept_does_not(two_signed):
    Signature.objects.filter(revision=1).update(value_sha256="f" * 64)

    late = judged(two_signed, now() + timedelta(days=700))

    assert late == (INDETERMINATE, ["OUT_OF_BOUNDS_NO_POE", ""])


def test_a_root_that_was_retired_still_vouches(two_signed, settings):
    folder = settings.SIGNING.authority_dir
    (folder / "retired").mkdir()
    (folder / "authority.pem").rename(folder / "retired" / "2026.pem")

    report = examined(two_signed, at=now())

    assert [one.strength for one in report.signatures] == ["platform", "platform"]


def test_a_root_of_another_house_vouches_for_nothing(two_signed, settings, tmp_path):
    settings.SIGNING = replace(settings.SIGNING, authority_dir=tmp_path / "another")

    assert judged(two_signed) == (INDETERMINATE, ["NO_CERTIFICATE_CHAIN_FOUND"] * 2)


def test_the_folder_of_a_root_says_what_it_is_worth(trusting, settings):
    signed = penned(document(), trusting.signer("signer"))
    folder = settings.SIGNING.trust_dir
    strengths = []
    for name in ("advanced", "qualified", "."):
        (folder / name).mkdir(exist_ok=True)
        (next(folder.rglob("root.pem"))).rename(folder / name / "root.pem")
        strengths.append(examined(signed, at=now()).signatures[0].strength)

    assert strengths == ["advanced", "qualified", "trusted"]
