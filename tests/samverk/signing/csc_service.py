"""A signing service by the API of the Cloud Signature Consortium, with an authority of its own: a process on loopback.

It keeps a credential for whoever asks by e-mail address, activates it for a PIN and a hash, and signs hashes only. What
stands before the "@" of the address tells how it misbehaves: "slow", "garbled", "down", "refusing", "forging" (signs
something else), "nobody". Everything it was sent is written down, one request a line.

    python -m tests.samverk.signing.csc_service FOLDER
"""

import base64
import json
import secrets
import sys
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils
from cryptography.x509.oid import NameOID

TOKEN, CLIENT, SECRET, PIN = "bearer of the house", "samverk", "client secret", "2468"
SHA256, SHA256_RSA = "2.16.840.1.101.3.4.2.1", "1.2.840.113549.1.1.11"
SLOW = 3  # seconds


class Refused(Exception):
    """An answer with an error, by its status and the word that the API has for it."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(word)
        self.status, self.word = status, word


def named(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


class Authority:
    """Issues a certificate for each who has a credential here."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(65537, 2048)
        self.certificate = self._issued("Tjänstens rot", self.key, ca=True)
        self.credentials: dict[str, tuple[rsa.RSAPrivateKey, x509.Certificate]] = {}

    def credential(self, email: str) -> tuple[rsa.RSAPrivateKey, x509.Certificate]:
        if email not in self.credentials:
            key = rsa.generate_private_key(65537, 2048)
            self.credentials[email] = (key, self._issued(email.partition("@")[0].title(), key, ca=False))
        return self.credentials[email]

    def _issued(self, name: str, key: rsa.RSAPrivateKey, *, ca: bool) -> x509.Certificate:
        now = datetime.now(UTC)
        usage = dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
        )
        uses = x509.KeyUsage(digital_signature=False, content_commitment=not ca, key_cert_sign=ca, crl_sign=ca, **usage)
        return (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(named("Tjänstens rot"))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(hours=1))
            .not_valid_after(now + timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(uses, critical=True)
            .sign(self.key, hashes.SHA256())
        )


class Service:
    """The endpoints, by name; ``activated`` maps an activation to the one hash that it lets be signed."""

    def __init__(self) -> None:
        self.authority = Authority()
        self.activated: dict[str, tuple[str, str]] = {}

    def answer(self, endpoint: str, version: str, asked: dict[str, Any], token: str) -> dict[str, Any]:
        if endpoint == "oauth2/token":
            return self.token(asked)
        if token not in {TOKEN, "issued"}:
            raise Refused(401, "invalid_token")
        acts = {
            "credentials/list": self.list,
            "credentials/info": self.info,
            "credentials/authorize": self.authorize,
            "signatures/signHash": self.sign_hash,
        }
        return acts[endpoint](asked, version)

    def token(self, asked: dict[str, Any]) -> dict[str, Any]:
        if (asked.get("client_id"), asked.get("client_secret")) != (CLIENT, SECRET):
            raise Refused(400, "invalid_client")
        return {"access_token": "issued", "token_type": "Bearer", "expires_in": 3600}

    def list(self, asked: dict[str, Any], version: str) -> dict[str, Any]:
        email = asked["userID"]
        return {"credentialIDs": [] if email.startswith("nobody@") else [email]}

    def info(self, asked: dict[str, Any], version: str) -> dict[str, Any]:
        _key, certificate = self.authority.credential(asked["credentialID"])
        chain = [certificate, self.authority.certificate]
        ders = [one.public_bytes(serialization.Encoding.DER) for one in chain]
        return {
            "key": {"status": "enabled", "algo": [SHA256_RSA], "len": 2048},
            "cert": {"status": "valid", "certificates": [base64.b64encode(der).decode() for der in ders]},
            "multisign": 1,
            "SCAL": "2",
            **({"authMode": "explicit"} if version == "v1" else {"auth": {"mode": "explicit"}}),
        }

    def authorize(self, asked: dict[str, Any], version: str) -> dict[str, Any]:
        typed = {one["id"]: one["value"] for one in asked.get("authData", ())}
        pin = typed.get("PIN") if version == "v2" else asked.get("PIN")
        if pin != PIN:
            raise Refused(400, "invalid_pin")
        (wanted,) = asked["hashes"] if version == "v2" else asked["hash"]
        sad = secrets.token_hex(8)
        self.activated[sad] = (asked["credentialID"], wanted)
        return {"SAD": sad, "expiresIn": 60}

    def sign_hash(self, asked: dict[str, Any], version: str) -> dict[str, Any]:
        (wanted,) = asked["hashes"] if version == "v2" else asked["hash"]
        algorithm = asked["hashAlgorithmOID"] if version == "v2" else asked["hashAlgo"]
        if (algorithm, asked["signAlgo"]) != (SHA256, SHA256_RSA):
            raise Refused(400, "invalid_request")
        # An activation is good once, for one credential and one hash.
        if self.activated.pop(asked["SAD"], None) != (asked["credentialID"], wanted):
            raise Refused(400, "invalid_sad")
        key, _certificate = self.authority.credential(asked["credentialID"])
        digest = base64.b64decode(wanted)
        if asked["credentialID"].startswith("forging@"):
            digest = bytes(32)
        signed = key.sign(digest, padding.PKCS1v15(), utils.Prehashed(hashes.SHA256()))
        return {"signatures": [base64.b64encode(signed).decode()]}


class Door(BaseHTTPRequestHandler):
    """Takes a request, writes it down, and misbehaves where it is told to."""

    service: Service
    notes: Path

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.notes.open("a") as notes:
            notes.write(json.dumps({"path": self.path, "body": body.decode()}) + "\n")
        asked = json.loads(body)
        version, endpoint = self._place()
        mood = str(asked.get("credentialID", "")).partition("@")[0] if endpoint == "signatures/signHash" else ""
        if mood == "slow":
            time.sleep(SLOW)
        if mood == "garbled":
            return self._write(200, b"<html>who are you?</html>")
        if mood == "down":
            return self._write(503, b"")
        if mood == "refusing":
            return self._write(400, json.dumps({"error": "access_denied"}).encode())
        try:
            token = self.headers.get("Authorization", "").removeprefix("Bearer ")
            answer, status = self.service.answer(endpoint, version, asked, token), 200
        except Refused as refused:
            answer, status = {"error": refused.word}, refused.status
        return self._write(status, json.dumps(answer).encode())

    def _place(self) -> tuple[str, str]:
        parts = self.path.strip("/").split("/")
        return (parts[1], "/".join(parts[2:])) if parts[0] == "csc" else ("", "/".join(parts))

    def _write(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if body.startswith(b"{") else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


def main(folder: Path) -> None:
    """Answer until somebody ends this process; the address and the root are left in ``folder``."""
    Door.service, Door.notes = Service(), folder / "asked.jsonl"
    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    (folder / "root.pem").write_bytes(Door.service.authority.certificate.public_bytes(serialization.Encoding.PEM))
    print(f"http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201 - this is what was asked for
    server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
