"""Who helps to sign and to look at signatures, from the environment: a time-stamp authority, an outside service."""

from pathlib import Path

from samverk.site.env import Environment

ASKED = ("pin", "otp")


def signing_services(env: Environment, data_dir: Path) -> dict[str, object]:
    """Return the settings of signatures; ``docs/operation.md`` explains each."""
    asked = env.words("SAMVERK_CSC_ASKS", default=("pin",))
    if unknown := [one for one in asked if one not in ASKED]:
        env.refuse(f"SAMVERK_CSC_ASKS names {', '.join(unknown)}; allowed are {', '.join(ASKED)}.")
    return {
        "AUTHORITY_DIR": data_dir / "authority",
        "AUTHORITY_SECRET": env.text("SAMVERK_AUTHORITY_SECRET", default=""),
        "PLATFORM_APPROVAL": env.flag("SAMVERK_PLATFORM_APPROVAL", default=True),
        "TRUST_DIR": env.folder("SAMVERK_TRUST_DIR", default=data_dir / "trust"),
        "FETCH_REVOCATION": env.flag("SAMVERK_FETCH_REVOCATION", default=True),
        "TSA_URL": _web_address(env, "SAMVERK_TSA_URL"),
        "TSA_USER": env.text("SAMVERK_TSA_USER", default=""),
        "TSA_PASSWORD": env.text("SAMVERK_TSA_PASSWORD", default=""),
        "CSC_URL": _service_address(env),
        "CSC_NAME": env.text("SAMVERK_CSC_NAME", default=""),
        "CSC_VERSION": env.text("SAMVERK_CSC_VERSION", default="v2", allowed=("v1", "v2")),
        "CSC_ASKS": tuple(asked),
        "CSC_TOKEN": env.text("SAMVERK_CSC_TOKEN", default=""),
        "CSC_CLIENT_ID": env.text("SAMVERK_CSC_CLIENT_ID", default=""),
        "CSC_SECRET": env.text("SAMVERK_CSC_SECRET", default=""),
    }


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
