"""Signatures with a time stamp and its proofs: B-LT."""

from dataclasses import replace
from datetime import timedelta

import pytest

from samverk.records.queries import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.models import Signature, SignatureRequest
from samverk.signing.queries.examined import examined
from samverk.signing.services.stamping import refusing, stamping_now
from tests.samverk.signing.making import document, make_request, make_signer_user, now, penned, signed_by

pytestmark = pytest.mark.django_db


def test_the_platform_stamps_the_time_where_an_authority_is_configured(stamping, pdfsig):
    users = [make_signer_user("Karin Ek"), make_signer_user("Olof Ask")]
    request = make_request(users)

    levels = [signed_by(user, request).level for user in users]

    content = content_of(Signature.objects.get(revision=2).signed)
    report = examined(content, at=now())
    assert levels == ["B-LT", "B-LT"]
    assert [(one.indication, bool(one.stamped_at)) for one in report.signatures] == [("TOTAL-PASSED", True)] * 2
    assert {change.kind for change in report.signatures[0].changes} == {"proof", "signature"}
    assert pdfsig(content) == ["Signature is Valid", "Signature is Valid"]


def test_a_stamped_signature_outlives_its_certificate_everywhere(stamping):
    user = make_signer_user()
    content = content_of(signed_by(user, make_request([user])).signed)
    Signature.objects.update(value_sha256="f" * 64)

    later = examined(content, at=now() + timedelta(days=300))

    assert later.indication == "TOTAL-PASSED"


def test_without_trust_in_the_stamp_it_does_not(stamping, settings):
    user = make_signer_user()
    content = content_of(signed_by(user, make_request([user])).signed)
    Signature.objects.update(value_sha256="f" * 64)
    (settings.SIGNING.trust_dir / "advanced" / "root.pem").unlink()

    later = examined(content, at=now() + timedelta(days=300))

    assert (later.indication, later.signatures[0].stamped_at) == ("INDETERMINATE", "")


def test_a_root_of_time_stamps_vouches_for_no_signature(stamping, settings):
    signed = penned(document(), stamping.signer("signer"))
    folder = settings.SIGNING.trust_dir
    (folder / "time-stamps").mkdir()
    (folder / "advanced" / "root.pem").rename(folder / "time-stamps" / "root.pem")

    user = make_signer_user()
    own = signed_by(user, make_request([user]))

    assert own.level == "B-LT"
    assert examined(signed, at=now()).signatures[0].sub_indication == "NO_CERTIFICATE_CHAIN_FOUND"


def test_a_signature_of_others_keeps_its_proofs_without_asking_anybody(stamping, settings):
    signed = penned(document(), stamping.signer("signer"), stamping=stamping_now())
    settings.SIGNING = replace(settings.SIGNING, fetch_revocation=False)

    report = examined(signed, at=now() + timedelta(days=400))

    finding = report.signatures[0]
    assert (finding.indication, finding.level, finding.strength) == ("TOTAL-PASSED", "B-LT", "advanced")
    assert (finding.covers_whole_file, finding.changes) == (True, ())


def test_a_revoked_signer_gets_no_proofs(stamping):
    with pytest.raises(RuleBroken, match="signer-certificate-untrusted"), refusing():
        penned(document(), stamping.signer("revoked"), stamping=stamping_now())


@pytest.mark.parametrize("away", ["http://127.0.0.1:9/", "{address}/trusted/nothing/here"])
def test_without_the_stamp_that_is_configured_nothing_is_signed(stamping, settings, away):
    settings.SIGNING = replace(settings.SIGNING, tsa_url=away.format(address=stamping.address))
    user = make_signer_user()
    request = make_request([user])

    with pytest.raises(RuleBroken, match="time-stamp-unavailable"):
        signed_by(user, request)

    assert (SignatureRequest.objects.get().revision, Signature.objects.count()) == (0, 0)


def test_a_stamp_of_strangers_is_no_stamp(stamping, settings):
    (settings.SIGNING.trust_dir / "advanced" / "root.pem").unlink()
    user = make_signer_user()

    with pytest.raises(RuleBroken, match="time-stamp-unavailable"):
        signed_by(user, make_request([user]))
