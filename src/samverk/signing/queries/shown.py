"""A finding as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from samverk.signing import wording
from samverk.signing.models import SignatureRequest, Signer
from samverk.signing.queries.recognised import Recognised
from samverk.signing.validating.report import Report, SignatureFinding


@dataclass(frozen=True, slots=True)
class ShownSignature:
    """One signature in the words of its page."""

    finding: SignatureFinding
    mark: str
    because: str | Promise
    strength: str | Promise
    signed_at: str
    stamped_at: str
    kept_since: str
    added: Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class ShownReport:
    """``known`` tells which file of this house it is, as a mark and a sentence; ``signers`` only who may see them."""

    report: Report
    headline: wording.Headline
    validated_at: str
    signatures: Sequence[ShownSignature]
    known: tuple[str, str | Promise] | None
    recognised: Recognised | None
    request: SignatureRequest | None
    expected: Sequence[tuple[Signer, bool]]


def shown_report(report: Report, known: Recognised | None, *, may_see: bool) -> ShownReport:
    """Return a finding in words; of the request behind it only as much as the reader may see."""
    signed = {one.field for one in report.signatures}
    request = known.request if known and may_see else None
    signers = list(request.signers.all()) if request else []
    return ShownReport(
        report=report,
        headline=wording.headline(report),
        validated_at=wording.when(report.validated_at),
        signatures=[_shown(one) for one in report.signatures],
        known=wording.KNOWN[known.kind] if known else None,
        recognised=known,
        request=request,
        expected=[(signer, signer.field_name in signed) for signer in signers],
    )


def _shown(finding: SignatureFinding) -> ShownSignature:
    return ShownSignature(
        finding=finding,
        mark=wording.MARKS[finding.indication],
        because=wording.because(finding),
        strength=wording.strength(finding),
        signed_at=wording.when(finding.signed_at),
        stamped_at=wording.when(finding.stamped_at),
        kept_since=wording.when(finding.kept_since),
        added=[(change.revision, wording.added(change)) for change in finding.changes],
    )
