"""A certificate for one signature: issued, used and forgotten within the same breath."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID, ObjectIdentifier

from samverk.signing.authority.root import CLOCKS_DIFFER, Root

# The key is gone as soon as the signature is made; an hour is for clocks, and for who looks at once.
LASTS = timedelta(hours=1)
# Names the policy of a certificate: approval with the platform's certificate, after a second factor.
APPROVAL_POLICY = ObjectIdentifier("2.25.205913774610394859237018843527561022739")
# A certificate whose key no longer exists is never revoked (RFC 9608, ETSI EN 319 412-1).
NO_REVOCATION = x509.UnrecognizedExtension(ObjectIdentifier("2.5.29.56"), b"\x05\x00")
SHORT_TERM = x509.UnrecognizedExtension(ObjectIdentifier("0.4.0.194121.2.1"), b"\x05\x00")
DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
LONGEST = 64  # characters of a name, X.520


@dataclass(frozen=True, slots=True)
class OneTime:
    """A certificate and its key, which is nowhere but in memory."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def issue(root: Root, *, name: str, organisation: str, email: str, user_id: str, at: datetime) -> OneTime:
    """Return a certificate for the person who has just confirmed who they are, with a key made for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    said = ((NameOID.COMMON_NAME, name), (NameOID.ORGANIZATION_NAME, organisation), (NameOID.SERIAL_NUMBER, user_id))
    subject = x509.Name([x509.NameAttribute(oid, words[:LONGEST]) for oid, words in said if words])
    key_usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    policy = x509.CertificatePolicies([x509.PolicyInformation(APPROVAL_POLICY, None)])
    issuer_key = root.key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(root.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - CLOCKS_DIFFER)
        .not_valid_after(at + LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(key_usage, critical=True)
        .add_extension(policy, critical=False)
        .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(NO_REVOCATION, critical=False)
        .add_extension(SHORT_TERM, critical=False)
    )
    if email.isascii():
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(email)]), critical=False)
    return OneTime(builder.sign(root.key, hashes.SHA384()), key)
