"""Which file of this house somebody has brought: whole, cut, changed, or without its signatures."""

from dataclasses import dataclass

from samverk.signing.models import Signature, SignatureRequest
from samverk.signing.pdf.words import words_hash
from samverk.signing.validating.report import Report

WHOLE = "whole"  # the very file, with all its signatures
SO_FAR = "so-far"  # the very file; more signatures are waited for
STOPPED = "stopped"  # the very file; it was refused or withdrawn
CUT = "cut"  # signatures that were given are missing
EXTENDED = "extended"  # all signatures, and something behind them
BEFORE = "before"  # the very file that was shown, before anybody signed
COPY = "copy"  # the same words without signatures: printed anew, or stripped of them
OF_STATE = {"completed": WHOLE, "open": SO_FAR, "refused": STOPPED, "withdrawn": STOPPED}


@dataclass(frozen=True, slots=True)
class Recognised:
    """``given`` signatures were given in this house for the file; ``found`` of them are in what was brought."""

    request: SignatureRequest
    kind: str
    given: int
    found: int


def recognised(content: bytes, report: Report) -> Recognised | None:
    """Return which file of this house this is or was made of, or ``None`` if it is none that is known here."""
    values = [one.value_sha256 for one in report.signatures]
    exact = SignatureRequest.objects.filter(current__sha256=report.sha256).order_by("-id").first()
    if exact is not None and (values or not exact.revision):
        return _as(exact, OF_STATE[exact.state], values)
    mine = Signature.objects.filter(value_sha256__in=values).select_related("signer__request").first()
    if mine is not None:
        request = mine.signer.request
        found = Signature.objects.filter(signer__request=request, value_sha256__in=values).count()
        return _as(request, CUT if found < request.revision else EXTENDED, values)
    if values:
        return None
    shown = SignatureRequest.objects.filter(shown__sha256=report.sha256).order_by("-id").first()
    if shown is not None:
        return _as(shown, BEFORE, values)
    words = words_hash(content)
    copied = SignatureRequest.objects.filter(words_sha256=words, revision__gt=0).order_by("-id").first()
    return _as(copied, COPY, values) if words and copied is not None else None


def _as(request: SignatureRequest, kind: str, values: list[str]) -> Recognised:
    given = Signature.objects.filter(signer__request=request)
    return Recognised(request, kind, given.count(), given.filter(value_sha256__in=values).count())
