"""Who helps to sign and to look at signatures, from the environment: a time-stamp authority, an outside service."""

from dataclasses import dataclass
from pathlib import Path

from samverk.site.env import Environment

ASKED = ("pin", "otp")


@dataclass(frozen=True)
class SigningServices:
    """``secret`` seals the key of the house's own authority. Addresses are empty where nothing is configured."""

    authority_dir: Path
    secret: str
    platform_approval: bool
    trust_dir: Path
    fetch_revocation: bool
    tsa_url: str
    tsa_user: str
    tsa_password: str
    csc_url: str
    csc_name: str
    csc_version: str
    csc_asks: tuple[str, ...]
    csc_token: str
    csc_client_id: str
    csc_secret: str


def signing_services(env: Environment, data_dir: Path) -> SigningServices:
    """Return the settings of signatures; ``docs/operation.md`` explains each."""
    asked = env.words("SAMVERK_CSC_ASKS", default=("pin",))
    if unknown := [one for one in asked if one not in ASKED]:
        env.refuse(f"SAMVERK_CSC_ASKS names {', '.join(unknown)}; allowed are {', '.join(ASKED)}.")
    return SigningServices(
        authority_dir=data_dir / "authority",
        secret=env.text("SAMVERK_AUTHORITY_SECRET", default=""),
        platform_approval=env.flag("SAMVERK_PLATFORM_APPROVAL", default=True),
        trust_dir=env.folder("SAMVERK_TRUST_DIR", default=data_dir / "trust"),
        fetch_revocation=env.flag("SAMVERK_FETCH_REVOCATION", default=True),
        tsa_url=_web_address(env, "SAMVERK_TSA_URL"),
        tsa_user=env.text("SAMVERK_TSA_USER", default=""),
        tsa_password=env.text("SAMVERK_TSA_PASSWORD", default=""),
        csc_url=_service_address(env),
        csc_name=env.text("SAMVERK_CSC_NAME", default=""),
        csc_version=env.text("SAMVERK_CSC_VERSION", default="v2", allowed=("v1", "v2")),
        csc_asks=tuple(asked),
        csc_token=env.text("SAMVERK_CSC_TOKEN", default=""),
        csc_client_id=env.text("SAMVERK_CSC_CLIENT_ID", default=""),
        csc_secret=env.text("SAMVERK_CSC_SECRET", default=""),
    )


def _web_address(env: Environment, name: str) -> str:
    """Return an address on the web; a time stamp is signed, so it may come by plain http."""
    address = env.text(name, default="")
    if address and not address.startswith(("https://", "http://")):
        env.refuse(
            f"{name} holds a value that cannot be used; allowed is an address that begins with https:// or http://."
        )
        return ""
    return address


def _service_address(env: Environment) -> str:
    """Return where the signing service answers: codes of signers go there, so only by https, or on this machine."""
    address = env.text("SAMVERK_CSC_URL", default="")
    return env.https_address("SAMVERK_CSC_URL") if address else ""
