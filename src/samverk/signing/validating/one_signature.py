"""Examining one signature: its integrity, its chain, its time, and what was added after it."""

import hashlib
from dataclasses import replace
from datetime import datetime

from asn1crypto import x509
from pyhanko.sign.ades.report import AdESFailure, AdESStatus
from pyhanko.sign.diff_analysis import DiffResult
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel, SignatureStatus

from samverk.signing.models.signature import Strength
from samverk.signing.validating.changes import changes_after
from samverk.signing.validating.judging import Judgement, judge
from samverk.signing.validating.report import FAILED, INDETERMINATE, PASSED, SignatureFinding, in_iso
from samverk.signing.validating.trust import TrustedRoots, fingerprint

INDICATIONS = {AdESStatus.PASSED: PASSED, AdESStatus.INDETERMINATE: INDETERMINATE, AdESStatus.FAILED: FAILED}
BROKEN = frozenset({AdESFailure.HASH_FAILURE, AdESFailure.SIG_CRYPTO_FAILURE, AdESFailure.FORMAT_FAILURE})
# The standard has no word for it; other validators put it so as well.
CHANGED = AdESFailure.FORMAT_FAILURE


def value_of(signature: EmbeddedPdfSignature) -> str:
    """Return the hash of the signature's own value, by which the house knows it again."""
    return hashlib.sha256(signature.signer_info["signature"].native).hexdigest()


async def finding_of(
    signature: EmbeddedPdfSignature,
    *,
    roots: TrustedRoots,
    at: datetime,
    kept_since: datetime | None,
    may_fetch: bool,
) -> SignatureFinding:
    """Return what ``signature`` is worth at ``at``."""
    judgement = await judge(signature, roots=roots, at=at, kept_since=kept_since, may_fetch=may_fetch)
    is_intact = judgement.sub_indication not in BROKEN
    only_allowed = _only_allowed(signature)
    if is_intact and not only_allowed:
        judgement = replace(judgement, sub_indication=CHANGED)
    return _worded(signature, judgement, roots, kept_since, is_intact=is_intact, only_allowed=only_allowed)


def _only_allowed(signature: EmbeddedPdfSignature) -> bool:
    """Return whether what was added after the signature is of a kind that may be added."""
    if signature.coverage is None or signature.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    may = bool(signature.summarise_integrity_info()["docmdp_ok"])
    return may and isinstance(signature.diff_result, DiffResult)


def _worded(
    signature: EmbeddedPdfSignature,
    judgement: Judgement,
    roots: TrustedRoots,
    kept_since: datetime | None,
    *,
    is_intact: bool,
    only_allowed: bool,
) -> SignatureFinding:
    certificate = signature.signer_cert
    root = _root_of(judgement.status)
    indication = INDICATIONS[judgement.sub_indication.status]
    return SignatureFinding(
        field=signature.field_name,
        signer=_said(certificate, "common_name"),
        organisation=_said(certificate, "organization_name"),
        email=_email(certificate),
        reason=str(signature.sig_object.get("/Reason", ""))[:200],
        signed_at=in_iso(signature.self_reported_timestamp),
        stamped_at=in_iso(judgement.stamped_at),
        kept_since=in_iso(kept_since),
        level=judgement.level,
        strength=roots.strength_under(root) if root is not None else Strength.UNKNOWN.value,
        root=_name(root) if root is not None else "",
        indication=indication,
        sub_indication="" if indication == PASSED else str(judgement.sub_indication.standard_name),
        is_intact=is_intact,
        only_allowed=only_allowed,
        covers_whole_file=signature.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        revision=signature.signed_revision + 1,
        certificate_serial=f"{certificate.serial_number:x}",
        certificate_sha256=fingerprint(certificate),
        value_sha256=value_of(signature),
        changes=changes_after(signature.reader, signature.signed_revision),
    )


def _root_of(status: SignatureStatus | None) -> x509.Certificate | None:
    """Return the trusted certificate at which the chain ends, if there is a chain."""
    if status is None or status.validation_path is None or status.trust_problem_indic is not None:
        return None
    anchor = status.validation_path.trust_anchor.authority
    return getattr(anchor, "certificate", None)


def _name(root: x509.Certificate) -> str:
    """Return how people call a root."""
    parts = (_said(root, "common_name"), _said(root, "organization_name"))
    return ", ".join(part for part in parts if part) or str(root.subject.human_friendly)


def _said(certificate: x509.Certificate, what: str) -> str:
    words = certificate.subject.native.get(what, "")
    return str(words[0] if isinstance(words, list) else words)[:200]


def _email(certificate: x509.Certificate) -> str:
    named = certificate.subject_alt_name_value or ()
    return next((str(one.native) for one in named if one.name == "rfc822_name"), "")
