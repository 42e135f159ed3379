"""Authorities of others, on loopback: one that may be trusted, with OCSP and time stamps, and one of strangers."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, PKIArchitecture
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from werkzeug.serving import make_server

KEYS = ("root", "ocsp", "tsa", "signer", "revoked", "expired", "stranger", "lone")
ALWAYS = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2100-01-01T00:00:00+0000"}
LONG_AGO = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2021-01-01T00:00:00+0000"}
ASKED_AT = [
    {
        "id": "authority_information_access",
        "smart-value": {"schema": "aia-urls", "params": {"ocsp-responder-names": ["ocsp"]}},
    }
]


def usage(*uses: str) -> list[dict[str, object]]:
    return [{"id": "key_usage", "critical": True, "smart-value": {"schema": "key-usage", "params": list(uses)}}]


def purpose(name: str) -> list[dict[str, object]]:
    return [{"id": "extended_key_usage", "critical": True, "value": [name]}]


def certificate(subject: str, extensions: list[dict[str, object]], **more: object) -> dict[str, object]:
    return {"subject": subject, "issuer": "root", "validity": ALWAYS, "extensions": extensions, **more}


AUTHORITY = [{"id": "basic_constraints", "critical": True, "value": {"ca": True}}, *usage("key_cert_sign", "crl_sign")]
SIGNING = usage("non_repudiation")
TRUSTED = {
    "keyset": "all",
    "entity-defaults": {"country-name": "SE", "organization-name": "Prövad utfärdare"},
    "entities": {
        "root": {"common-name": "Prövad rot"},
        "ocsp": {"common-name": "Svarare"},
        "tsa": {"common-name": "Tidsstämplare"},
        "signer": {"common-name": "Karin Prövad"},
        "revoked": {"common-name": "Rolf Spärrad"},
        "expired": {"common-name": "Elsa Utgången"},
    },
    "certs": {
        "root": certificate("root", AUTHORITY),
        "ocsp": certificate(
            "ocsp", [*usage("digital_signature"), *purpose("ocsp_signing"), {"id": "ocsp_no_check", "value": None}]
        ),
        "tsa": certificate("tsa", [*usage("digital_signature"), *purpose("time_stamping"), *ASKED_AT]),
        "signer": certificate("signer", [*SIGNING, *ASKED_AT]),
        "revoked": certificate(
            "revoked", [*SIGNING, *ASKED_AT], revocation={"revoked-since": "2024-01-01T00:00:00+0000"}
        ),
        "expired": certificate("expired", SIGNING, validity=LONG_AGO),
    },
    "services": {
        "ocsp": {"ocsp": {"for-issuer": "root", "responder-cert": "ocsp"}},
        "time-stamping": {"tsa": {"signing-cert": "tsa"}},
    },
}
STRANGE = {
    "keyset": "all",
    "entities": {"root": {"common-name": "Okänd rot"}, "stranger": {"common-name": "Sten Okänd"}},
    "certs": {
        "root": certificate("root", AUTHORITY, **{"subject-key": "lone", "authority-key": "lone"}),
        "stranger": certificate("stranger", SIGNING, **{"authority-key": "lone"}),
    },
}


@dataclass(frozen=True)
class Authorities:
    """Where they answer, and how to sign with what they have issued."""

    address: str
    trusted: PKIArchitecture
    strange: PKIArchitecture

    @property
    def tsa_url(self) -> str:
        return f"{self.address}/trusted/tsa/tsa"

    def root_pem(self) -> bytes:
        """Return the root certificate that the house may trust."""
        from asn1crypto import pem  # noqa: PLC0415 - of no use elsewhere

        der = self.trusted.get_cert(CertLabel("root")).dump()
        return pem.armor("CERTIFICATE", der)

    def signer(self, label: str) -> SimpleSigner:
        """Return a signer with the certificate of this name, from whichever of the two has it."""
        pki = self.strange if label == "stranger" else self.trusted
        store = SimpleCertificateStore()
        store.register(pki.get_cert(CertLabel("root")))
        key = pki.key_set.get_private_key(label)
        return SimpleSigner(pki.get_cert(CertLabel(label)), key, store)


@contextmanager
def running_authorities(folder: Path) -> Iterator[Authorities]:
    """Let both authorities answer on loopback meanwhile."""
    for name in KEYS:
        key = ec.generate_private_key(ec.SECP256R1())
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (folder / f"{name}.pem").write_bytes(pem)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    config = CertomancerConfig(
        {
            "external-url-prefix": address,
            "keysets": {"all": {"path-prefix": str(folder), "keys": {name: {"path": f"{name}.pem"} for name in KEYS}}},
            "pki-architectures": {"trusted": TRUSTED, "strange": STRANGE},
        },
        key_search_dir=str(folder),
    )
    architectures = {name: config.get_pki_arch(ArchLabel(name)) for name in ("trusted", "strange")}
    animator = Animator(AnimatorArchStore(architectures), with_web_ui=False)
    server = make_server("127.0.0.1", port, animator, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Authorities(address, architectures["trusted"], architectures["strange"])
    finally:
        server.shutdown()
        thread.join()
