"""What a service is asked for, and what it gives."""

from dataclasses import dataclass, field
from datetime import datetime

from samverk.signing.pdf.embed import Place


@dataclass(frozen=True, slots=True)
class Order:
    """A signature to be made. ``answers`` is what the signer was asked for by an outside service: a PIN, a code."""

    content: bytes
    place: Place
    email: str
    user_id: str
    organisation: str
    at: datetime
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """The signed file, and how strong and how lasting the signature is: see ``Strength`` and ``Signature.Level``."""

    content: bytes
    strength: str
    level: str
