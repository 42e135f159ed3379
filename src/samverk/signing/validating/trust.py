"""Whom this house trusts: its own root, and the roots that the operator has put into a folder.

The folder (``SAMVERK_TRUST_DIR``) says of a root what a signature under it is worth: ``qualified``, ``advanced``, or
neither where the certificate lies in the folder itself. Roots in ``time-stamps`` vouch for time stamps only.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from asn1crypto import pem
from asn1crypto import x509 as plain
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from django.conf import settings

from samverk.signing.authority.root import FILE, retired_roots
from samverk.signing.models.signature import Strength

FOLDERS = {"": Strength.TRUSTED, "advanced": Strength.ADVANCED, "qualified": Strength.QUALIFIED}
STAMPS = "time-stamps"
ENDINGS = (".pem", ".crt", ".cer", ".der")


@dataclass(frozen=True, slots=True)
class TrustedRoot:
    """A certificate that vouches for others, and what a signature under it is worth."""

    certificate: plain.Certificate
    strength: str

    @property
    def name(self) -> str:
        return str(self.certificate.subject.human_friendly)


@dataclass(frozen=True, slots=True)
class TrustedRoots:
    """``signers`` vouch for signatures, ``stamps`` for time stamps; a root of signers does so for both."""

    signers: tuple[TrustedRoot, ...]
    stamps: tuple[TrustedRoot, ...] = ()

    def strength_under(self, certificate: plain.Certificate) -> str:
        """Return what a signature under this root is worth."""
        return next((root.strength for root in self.signers if root.certificate == certificate), Strength.UNKNOWN)


def trusted_roots() -> TrustedRoots:
    """Return whom the house trusts now. The root of the house is no part of it before its first use."""
    own = [TrustedRoot(as_read(one), Strength.PLATFORM) for one in retired_roots()]
    place = settings.SIGNING.authority_dir / FILE
    if place.exists():
        own += [TrustedRoot(one, Strength.PLATFORM) for one in _certificates(place.read_bytes())]
    folder = settings.SIGNING.trust_dir
    others = [
        TrustedRoot(certificate, strength)
        for name, strength in FOLDERS.items()
        for certificate in _in_folder(folder / name)
    ]
    stamps = [TrustedRoot(certificate, Strength.UNKNOWN) for certificate in _in_folder(folder / STAMPS)]
    return TrustedRoots((*own, *others), tuple(stamps))


def as_read(certificate: x509.Certificate) -> plain.Certificate:
    """Return a certificate in the form in which signatures are examined."""
    return plain.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def fingerprint(certificate: plain.Certificate) -> str:
    """Return the SHA-256 of a certificate."""
    return hashlib.sha256(certificate.dump()).hexdigest()


def _in_folder(folder: Path) -> Iterator[plain.Certificate]:
    for place in sorted(folder.glob("*")):
        if place.suffix.lower() in ENDINGS and place.is_file():
            yield from _certificates(place.read_bytes())


@lru_cache(maxsize=64)
def _certificates(content: bytes) -> tuple[plain.Certificate, ...]:
    if not pem.detect(content):
        return (plain.Certificate.load(content),)
    blocks = pem.unarmor(content, multiple=True)
    return tuple(plain.Certificate.load(der) for kind, _headers, der in blocks if kind == "CERTIFICATE")
