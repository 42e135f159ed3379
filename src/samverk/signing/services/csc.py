"""An outside signing service by the API of the Cloud Signature Consortium, version 1.0.4 or 2.

The document is never sent: the service gets a hash, and gives a signature of it.
"""

import base64
from dataclasses import dataclass

import aiohttp
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from pyhanko.sign.signers.csc_signer import (
    CSCAuthorizationInfo,
    CSCAuthorizationManager,
    CSCCredentialInfo,
    CSCServiceSessionInfo,
    CSCSigner,
    base64_digest,
    fetch_certs_in_csc_credential,
)

from samverk.records.refusal import RuleBroken
from samverk.signing.loop import finished
from samverk.signing.models.signature import Strength
from samverk.signing.pdf.embed import Stamping, embedded
from samverk.signing.services.calling import Caller, answered
from samverk.signing.services.order import Made, Order
from samverk.signing.services.stamping import refusing, stamping_now

SHA256 = "2.16.840.1.101.3.4.2.1"
PATIENCE = 30  # seconds for one call


@dataclass(frozen=True, slots=True)
class CloudService:
    """The service at ``address``, which knows this house by ``token``, or by the secret of a client."""

    address: str
    version: str
    called: str = ""
    token: str = ""
    client_id: str = ""
    secret: str = ""
    asks: tuple[str, ...] = ()
    patience: float = PATIENCE
    name: str = "csc"
    takes_house_factor: bool = False

    @classmethod
    def configured(cls) -> "CloudService":
        """Return the service that the operator has named."""
        return cls(
            address=settings.SIGNING.csc_url,
            version=settings.SIGNING.csc_version,
            called=settings.SIGNING.csc_name,
            token=settings.SIGNING.csc_token,
            client_id=settings.SIGNING.csc_client_id,
            secret=settings.SIGNING.csc_secret,
            asks=settings.SIGNING.csc_asks,
        )

    @property
    def label(self) -> str | Promise:
        """Return what the operator calls the service."""
        return self.called or _("Signature with the signing service")

    def sign(self, order: Order) -> Made:
        """Return the file with a signature that the service made for the signer's own credential there.

        Raises ``RuleBroken``: ``"service-refused"``, ``"service-unavailable"``, ``"service-slow"``,
        ``"service-garbled"``, ``"service-knows-no-signer"``, and those of ``refusing``.
        """
        stamping = stamping_now()
        with refusing():
            content = finished(self._sign(order, stamping))
        return Made(content, Strength.UNKNOWN, "B-LT" if stamping else "B-B")

    async def _sign(self, order: Order, stamping: Stamping | None) -> bytes:
        timeout = aiohttp.ClientTimeout(total=self.patience)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            caller = Caller(session, f"{self.address}/csc/{self.version}", await self._token(session))
            credential_id = await self._credential(caller, order.email)
            told = CSCServiceSessionInfo(self.address, credential_id, caller.token, self.version)
            with answered():
                credential = await fetch_certs_in_csc_credential(session, told, timeout=int(self.patience) or 1)
            manager = Authorising(told, credential, caller, self.version, order.answers)
            signer = HashSigner(session, manager, caller, self.version)
            return await embedded(order.content, signer, order.place, stamping)

    async def _token(self, session: aiohttp.ClientSession) -> str:
        """Return the bearer token: the one the operator has set, or one that the client's secret is given for."""
        if self.token:
            return self.token
        caller = Caller(session, self.address, "")
        asked = {"grant_type": "client_credentials", "client_id": self.client_id, "client_secret": self.secret}
        return str((await caller.post("oauth2/token", asked))["access_token"])

    async def _credential(self, caller: Caller, email: str) -> str:
        """Return the credential that the service keeps for the signer, known to it by the e-mail address."""
        found = await caller.post("credentials/list", {"userID": email, "maxResults": 1})
        ids = found["credentialIDs"]
        if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids):
            raise RuleBroken("service-garbled", "credentials/list")
        if not ids:
            raise RuleBroken("service-knows-no-signer", email)
        return str(ids[0])


class Authorising(CSCAuthorizationManager):
    """Asks the service to let this one hash be signed, with what the signer has typed."""

    def __init__(
        self,
        told: CSCServiceSessionInfo,
        credential: CSCCredentialInfo,
        caller: Caller,
        version: str,
        answers: dict[str, str],
    ) -> None:
        """Keep what the signer has typed until the hash is known."""
        super().__init__(told, credential)
        self.caller, self.version, self.answers = caller, version, answers

    async def authorize_signature(self, hash_b64s: list[str]) -> CSCAuthorizationInfo:
        """Return the activation that belongs to these hashes and to no others."""
        pin, otp = self.answers.get("pin"), self.answers.get("otp")
        asked = self.format_csc_auth_request(pin=pin, otp=otp, hash_b64s=hash_b64s)
        if self.version == "v2":
            asked = _in_version_2(asked)
            typed = (("PIN", asked.pop("PIN", None)), ("OTP", asked.pop("OTP", None)))
            asked["authData"] = [{"id": name, "value": value} for name, value in typed if value is not None]
        response = await self.caller.post("credentials/authorize", asked)
        with answered():
            return self.parse_csc_auth_response(response)


class HashSigner(CSCSigner):
    """Lets the service sign one hash, and says what went wrong."""

    def __init__(
        self, session: aiohttp.ClientSession, manager: CSCAuthorizationManager, caller: Caller, version: str
    ) -> None:
        """Prepare for one signature."""
        super().__init__(session, manager)
        self.caller, self.version = caller, version

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Return the signature of the hash of ``data``; ``data`` itself stays here."""
        if dry_run:
            return bytes(self.est_raw_signature_size)
        asked = await self.format_csc_signing_req([base64_digest(data, digest_algorithm)], digest_algorithm)
        if self.version == "v2":
            asked = _in_version_2(asked)
        response = await self.caller.post("signatures/signHash", asked)
        with answered():
            (signature,) = response["signatures"]
            return base64.b64decode(signature, validate=True)


def _in_version_2(asked: dict[str, object]) -> dict[str, object]:
    """Return a request of version 1.0.4 in the words of version 2."""
    others = {name: value for name, value in asked.items() if name not in {"hash", "hashAlgo"}}
    return {**others, "hashes": asked["hash"], "hashAlgorithmOID": asked.get("hashAlgo", SHA256)}
