"""One request with its signers, as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F
from django.utils.functional import Promise

from samverk.signing.access import Sight
from samverk.signing.models import Signature, Signer, Validation
from samverk.signing.models.signature import Strength
from samverk.signing.queries.requests import may_sign_now

SHORT = 16  # letters of a hash, enough to compare by eye


@dataclass(frozen=True, slots=True)
class Line:
    """A signer, the signature they gave, and whether it is their turn."""

    signer: Signer
    signature: Signature | None
    strength: str | Promise
    is_next: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """``may_sign`` tells whether it is the reader's turn; ``validations`` are the findings kept, the newest first."""

    lines: Sequence[Line]
    may_sign: bool
    may_refuse: bool
    is_late: bool
    short_hash: str
    validations: Sequence[Validation]


def picture_of(sight: Sight, at: datetime) -> Picture:
    """Return a request with all that its page shows, with three queries."""
    request = sight.request
    is_open = request.state == request.State.OPEN
    signers = request.signers.annotate(is_next=may_sign_now()).select_related("signature").order_by("position")
    lines = [_line(signer, is_open=is_open) for signer in signers]
    mine = next((line for line in lines if sight.own and line.signer.pk == sight.own.pk), None)
    waits = mine is not None and mine.signer.state == Signer.State.WAITING and is_open
    return Picture(
        lines=lines,
        may_sign=bool(waits and mine and mine.is_next and request.takes_signatures(at)),
        may_refuse=waits,
        is_late=is_open and not request.takes_signatures(at),
        short_hash=" ".join(request.shown.sha256[start : start + 4] for start in range(0, SHORT, 4)),
        validations=list(
            Validation.objects.filter(request=request).annotate(sha=F("file__sha256")).order_by("-id")[:20]
        ),
    )


def _line(signer: Signer, *, is_open: bool) -> Line:
    signature = getattr(signer, "signature", None)
    return Line(
        signer=signer,
        signature=signature,
        strength=Strength(signature.strength).label if signature else "",
        is_next=is_open and signer.state == Signer.State.WAITING and bool(getattr(signer, "is_next", False)),
    )
