"""What is known of the mailbox, and of the address under which mail reaches it."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TokenSource:
    """Where the house shows who it is and gets a token that opens the mailbox; the secret is in no text made of it."""

    url: str
    client_id: str
    scope: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Inbox:
    """A mailbox on a server, opened by a password, or by a token that ``tokens`` gives; the password is in no text made
    of it.
    """

    host: str
    port: int
    user: str
    mailbox: str
    sealed: bool
    sealed_at_once: bool
    password: str = field(default="", repr=False)
    tokens: TokenSource | None = None


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """Where mail comes from; ``address`` is the one that people write to, empty where none is said."""

    folder: Path | None = None
    inbox: Inbox | None = None
    address: str = ""
