"""The root of the house: made once, sealed, and for its owner's eyes only."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from samverk.records.refusal import RuleBroken
from samverk.signing.authority import issue, kept_root
from tests.samverk.signing.making import now


def issued(at=None):
    return issue(
        kept_root(at or now()),
        name="Karin Ek",
        organisation="Ekelunda",
        email="karin@samverk.example",
        user_id="abc",
        at=at or now(),
    )


def test_the_root_is_made_once():
    assert kept_root(now()).certificate == kept_root(now()).certificate


def test_those_who_start_at_once_get_the_same_root():
    with ThreadPoolExecutor(8) as threads:
        roots = list(threads.map(lambda _one: kept_root(now()).certificate.serial_number, range(8)))

    assert len(set(roots)) == 1


def test_only_its_owner_reads_the_file(settings):
    kept_root(now())

    place = settings.SIGNING.authority_dir / "authority.pem"
    assert (place.stat().st_mode & 0o777, place.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert sorted(one.name for one in place.parent.iterdir()) == ["authority.pem"]


def test_the_key_is_sealed(settings):
    kept_root(now())

    assert b"ENCRYPTED PRIVATE KEY" in (settings.SIGNING.authority_dir / "authority.pem").read_bytes()


def test_another_secret_does_not_open_it(settings):
    kept_root(now())
    settings.SIGNING = replace(settings.SIGNING, secret="another secret")

    with pytest.raises(RuleBroken, match="authority-sealed"):
        kept_root(now())


def test_a_one_time_certificate_is_short_and_for_one_person():
    at = now()

    certificate = issued(at).certificate

    assert certificate.subject.rfc4514_string() == "2.5.4.5=abc,O=Ekelunda,CN=Karin Ek"
    assert (certificate.not_valid_after_utc - at).total_seconds() == 3600
    certificate.verify_directly_issued_by(kept_root(at).certificate)


def test_no_two_certificates_share_a_key_or_a_number():
    one, other = issued(), issued()

    assert one.certificate.serial_number != other.certificate.serial_number
    assert one.key.private_numbers() != other.key.private_numbers()


def test_no_key_is_written_anywhere(settings, tmp_path):
    issued()

    written = [place.name for place in tmp_path.rglob("*") if place.is_file()]
    assert written == ["authority.pem"]
