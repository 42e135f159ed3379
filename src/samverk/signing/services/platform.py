"""Approval with the platform's certificate: the house vouches for a person who has just shown a second factor."""

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from samverk.signing.authority import OneTime, Root, issue, kept_root
from samverk.signing.loop import finished
from samverk.signing.models.signature import Strength
from samverk.signing.pdf.embed import embedded
from samverk.signing.services.order import Made, Order
from samverk.signing.services.stamping import refusing, stamping_now


class PlatformService:
    """The authority of the house. It asks for nothing but the second factor, which the house has seen before."""

    name = "platform"
    asks: tuple[str, ...] = ()
    takes_house_factor = True

    @property
    def label(self) -> str | Promise:
        """Return what the product calls this."""
        return _("Approval with the platform's certificate")

    def sign(self, order: Order) -> Made:
        """Return the file with a signature whose key is forgotten here.

        Raises ``RuleBroken``: ``"authority-sealed"``, ``"time-stamp-unavailable"``, ``"signer-certificate-untrusted"``.
        """
        root = kept_root(order.at)
        one_time = issue(
            root,
            name=order.place.signer_name,
            organisation=order.organisation,
            email=order.email,
            user_id=order.user_id,
            at=order.at,
        )
        stamping = stamping_now([root.certificate])
        with refusing():
            content = finished(embedded(order.content, _signer(one_time, root), order.place, stamping))
        return Made(content, Strength.PLATFORM, "B-LT" if stamping else "B-B")


def _signer(one_time: OneTime, root: Root) -> SimpleSigner:
    key = one_time.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    vouching = SimpleCertificateStore()
    vouching.register(_plain(root.certificate.public_bytes(serialization.Encoding.DER)))
    certificate = _plain(one_time.certificate.public_bytes(serialization.Encoding.DER))
    return SimpleSigner(certificate, keys.PrivateKeyInfo.load(key), vouching)


def _plain(der: bytes) -> x509.Certificate:
    return x509.Certificate.load(der)
