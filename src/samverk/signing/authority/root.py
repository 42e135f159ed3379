"""The root of the house: made at its first use, its key sealed with the secret of the installation."""

import contextlib
import os
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings

from samverk.records.refusal import RuleBroken

LASTS = timedelta(days=365 * 20)
# A clock that goes a little wrong somewhere shall not make what was just issued come from the future.
CLOCKS_DIFFER = timedelta(minutes=5)
FILE = "authority.pem"
RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Root:
    """The certificate that vouches for everybody who approves here, and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def kept_root(at: datetime) -> Root:
    """Return the root of the house, made now if there is none.

    Certificate and key lie in one file, readable by its owner only. Several processes may start at once: the first to
    link its file wins, and all return the same root.

    Raises ``RuleBroken("authority-sealed")`` if the secret of the installation does not open the key.
    """
    place = settings.SIGNING.authority_dir / FILE
    if not place.exists():
        _keep(place, _made(at))
    return _opened(place.read_bytes(), settings.SIGNING.secret)


def retired_roots() -> list[x509.Certificate]:
    """Return the certificates of the roots that the house had before; they still vouch for what they issued."""
    folder = settings.SIGNING.authority_dir / RETIRED
    return [
        certificate
        for place in sorted(folder.glob("*.pem"))
        for certificate in x509.load_pem_x509_certificates(place.read_bytes())
    ]


@lru_cache(maxsize=4)
def _opened(content: bytes, secret: str) -> Root:
    try:
        key = serialization.load_pem_private_key(content, secret.encode())
    except (ValueError, TypeError) as error:
        raise RuleBroken("authority-sealed") from error
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return Root(x509.load_pem_x509_certificate(content), key)


def _made(at: datetime) -> Root:
    key = ec.generate_private_key(ec.SECP384R1())
    house = urlsplit(settings.HOUSE_ADDRESS).hostname or "localhost"
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, f"Samverk {house}"[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, f"Samverk approval root {house} {secrets.token_hex(3)}"[:64]),
        ]
    )
    key_usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - CLOCKS_DIFFER)
        .not_valid_after(at + LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(key_usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA384())
    )
    return Root(certificate, key)


def _keep(place: Path, root: Root) -> None:
    sealed = root.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(settings.SIGNING.secret.encode()),
    )
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(root.certificate.public_bytes(serialization.Encoding.PEM) + sealed)
        stream.flush()
        os.fsync(stream.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(draft, place)
    draft.unlink()
