"""The judgement of ETSI EN 319 102-1 about one signature, as pyHanko comes to it.

A signature without a time stamp is judged as of now. One with a time stamp is judged as of the stamp; one that this
house has kept, and whose certificate has run out since, as of the day since when it has been kept.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESPassed, AdESSubIndic
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature
from pyhanko.sign.validation.ades import ades_basic_validation, ades_lta_validation, ades_with_time_validation
from pyhanko.sign.validation.errors import NoDSSFoundError, SignatureValidationError
from pyhanko.sign.validation.policy_decl import (
    CertificateFetchingRule,
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureStatus
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy, RevocationCheckingRule
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer, OCSPContainer

from samverk.signing.pdf.fields import UNREADABLE
from samverk.signing.validating.trust import TrustedRoots

SIGNING_USES = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})
# A certificate that says where its revocation can be asked is asked about; a one-time certificate says nowhere.
IF_DECLARED = RevocationCheckingRule.CHECK_IF_DECLARED
REVOCATION = CertRevTrustPolicy(RevocationCheckingPolicy(IF_DECLARED, IF_DECLARED))
CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The sub-indication; what pyHanko found, if it came so far; the time stamp, where one holds; the level."""

    sub_indication: AdESSubIndic
    status: SignatureStatus | None
    stamped_at: datetime | None
    level: str


async def judge(
    signature: EmbeddedPdfSignature,
    *,
    roots: TrustedRoots,
    at: datetime,
    kept_since: datetime | None,
    may_fetch: bool,
) -> Judgement:
    """Return the judgement about ``signature`` at ``at``."""
    spec = _specification(signature.reader, roots, may_fetch)
    level = _level(signature)
    try:
        signature.compute_integrity_info()
        now = await _judged(signature, spec, ValidationTimingInfo(at, at, False), level)
        # What was wrong with the file itself does not get better by looking from another day.
        then = _control_time(signature, now, kept_since)
        if now.sub_indication.status != AdESIndeterminate.GENERIC.status or then is None:
            return now
        back_then = await _judged(signature, spec, ValidationTimingInfo(then, then, True), "B-B")
    except SignatureValidationError as error:
        return Judgement(error.ades_subindication or AdESFailure.FORMAT_FAILURE, None, None, level)
    except UNREADABLE:
        return Judgement(AdESFailure.FORMAT_FAILURE, None, None, level)
    is_better = back_then.sub_indication == AdESPassed.OK
    return Judgement(back_then.sub_indication, back_then.status, now.stamped_at, level) if is_better else now


async def _judged(
    signature: EmbeddedPdfSignature, spec: SignatureValidationSpec, timing: ValidationTimingInfo, level: str
) -> Judgement:
    if level == "B-LTA":
        lasting = await ades_lta_validation(signature, PdfSignatureValidationSpec(spec), timing)
        return Judgement(lasting.ades_subindic, lasting.api_status, lasting.best_signature_time, level)
    digest = signature.compute_digest()
    if level == "B-B":
        basic = await ades_basic_validation(
            signature.signed_data,
            spec,
            timing_info=timing,
            raw_digest=digest,
        )
        return Judgement(basic.ades_subindic, basic.api_status, None, level)
    timed = await ades_with_time_validation(
        signature.signed_data,
        spec,
        timing_info=timing,
        raw_digest=digest,
        extra_status_kwargs=signature.summarise_integrity_info(),
        status_cls=PdfSignatureStatus,
    )
    stamped_at = timed.best_signature_time
    if timed.ades_subindic == AdESPassed.OK and stamped_at and stamped_at > signature.signer_cert.not_valid_after:
        return Judgement(AdESIndeterminate.EXPIRED, timed.api_status, stamped_at, level)
    return Judgement(timed.ades_subindic, timed.api_status, stamped_at, level)


def _control_time(signature: EmbeddedPdfSignature, now: Judgement, kept_since: datetime | None) -> datetime | None:
    """Return the earliest moment at which the signature is known to have been there, if that lies in its time."""
    known = [moment for moment in (now.stamped_at, kept_since) if moment is not None]
    certificate = signature.signer_cert
    in_time = [one for one in known if certificate.not_valid_before <= one <= certificate.not_valid_after]
    return min(in_time, default=None)


def _specification(reader: PdfFileReader, roots: TrustedRoots, may_fetch: bool) -> SignatureValidationSpec:
    online = RevinfoOnlineFetchingRule
    return SignatureValidationSpec(
        cert_validation_policy=_policy([root.certificate for root in roots.signers]),
        ts_cert_validation_policy=_policy([root.certificate for root in (*roots.signers, *roots.stamps)]),
        revinfo_gathering_policy=RevocationInfoGatheringSpec(
            online_fetching_rule=online.NO_HISTORICAL_FETCH if may_fetch else online.LOCAL_ONLY,
            # Whoever wrote the file chose these addresses, so nobody calls there.
            certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
        ),
        local_knowledge=_brought_along(reader),
        key_usage_settings=SIGNING_USES,
    )


def _policy(trusted: list[object]) -> CertValidationPolicySpec:
    return CertValidationPolicySpec(SimpleTrustManager.build(trusted), REVOCATION, time_tolerance=CLOCKS_DIFFER)


def _brought_along(reader: PdfFileReader) -> LocalKnowledge:
    """Return the certificates and answers about revocation that the file itself holds."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
        answers = [one.get_object().read_data(DecodePurpose.OCSP_RESPONSE) for one in store.ocsps]
        lists = [one.get_object().read_data(DecodePurpose.CRL) for one in store.crls]
        return LocalKnowledge(
            known_ocsps=[one for answer in answers for one in OCSPContainer.load_multi(OCSPResponse.load(answer))],
            known_crls=[CRLContainer(crl_data=CertificateList.load(one)) for one in lists],
            known_certs=list(store.load_certs()),
        )
    except NoDSSFoundError:
        return LocalKnowledge()
    except UNREADABLE:
        return LocalKnowledge()


def _level(signature: EmbeddedPdfSignature) -> str:
    """Return how far the signature was made to last: B, with a time stamp T, with its proofs LT, stamped again LTA."""
    unsigned = signature.signer_info["unsigned_attrs"]
    attributes = {one["type"].native for one in unsigned} if unsigned.native else set()
    reader = signature.reader
    if any(stamp.signed_revision > signature.signed_revision for stamp in reader.embedded_timestamp_signatures):
        return "B-LTA"
    if "signature_time_stamp_token" not in attributes:
        return "B-B"
    return "B-LT" if reader.root.get("/DSS") is not None else "B-T"
