"""Secrets that are made at the first start and kept in the data folder; none is ever shipped."""

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def long_secret() -> str:
    """Return a secret for machines."""
    return secrets.token_urlsafe(50)


def typed_secret() -> str:
    """Return a password that somebody can type from a screen."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


def kept_secret(path: Path, make: Callable[[], str] = long_secret) -> str:
    """Return the secret kept at ``path``, made now if there is none; readable by its owner only.

    Several processes may start at once: the first to link its file wins, and all return the same secret.
    """
    if not path.exists():
        _keep(path, make())
    return path.read_text(encoding="ascii").strip()


def _keep(path: Path, secret: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
        stream.write(secret + "\n")
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
