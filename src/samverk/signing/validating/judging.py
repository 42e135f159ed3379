"""The judgement of ETSI EN 319 102-1 about one signature, as pyHanko comes to it.

A signature without a time stamp is judged as of now. One with a time stamp is judged as of the stamp; one that this
house has kept, and whose certificate has run out since, as of the day since when it has been kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from asn1crypto.cms import SignedData
from asn1crypto.crl import CertificateList
from asn1crypto.ocsp import OCSPResponse
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESPassed, AdESStatus, AdESSubIndic
from pyhanko.sign.validation import DocumentSecurityStore, EmbeddedPdfSignature
from pyhanko.sign.validation.ades import (
    AdESBasicValidationResult,
    ades_basic_validation,
    ades_lta_validation,
    ades_timestamp_validation,
)
from pyhanko.sign.validation.errors import NoDSSFoundError, SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter, message_imprint_checker
from pyhanko.sign.validation.policy_decl import (
    CertificateFetchingRule,
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureStatus
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
# What is known about revocation is missing, or too old.
NOBODY_SAYS = frozenset(
    {
        AdESIndeterminate.TRY_LATER,
        AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE,
        AdESIndeterminate.REVOCATION_OUT_OF_BOUNDS_NO_POE,
    }
)
Basic = AdESBasicValidationResult[SignatureStatus]


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
        _look_for_changes(signature)
        stamped_at = await _stamped_at(signature, spec, _as_of(at))
        if level == "B-LTA":
            lasting = await ades_lta_validation(signature, PdfSignatureValidationSpec(spec), _as_of(at))
            if lasting.ades_subindic == AdESPassed.OK:
                return Judgement(AdESPassed.OK, lasting.api_status, lasting.best_signature_time, level)
        now = await _basic(signature, spec, _as_of(at))
        then = _control_time(signature, now, (stamped_at, kept_since))
        back_then = None if then is None else await _basic(signature, spec, ValidationTimingInfo(then, then, True))
    except SignatureValidationError as error:
        return Judgement(error.ades_subindication or AdESFailure.FORMAT_FAILURE, None, None, level)
    except UNREADABLE:
        return Judgement(AdESFailure.FORMAT_FAILURE, None, None, level)
    best = back_then if back_then is not None and back_then.ades_subindic == AdESPassed.OK else now
    return Judgement(best.ades_subindic, best.api_status, stamped_at, level)


def _look_for_changes(signature: EmbeddedPdfSignature) -> None:
    """Compare the file with what was signed; a file too damaged for that has been changed."""
    try:
        signature.compute_integrity_info()
    except UNREADABLE:
        signature.compute_integrity_info(skip_diff=True)


async def _basic(signature: EmbeddedPdfSignature, spec: SignatureValidationSpec, timing: ValidationTimingInfo) -> Basic:
    return await ades_basic_validation(
        signature.signed_data, spec, timing_info=timing, raw_digest=signature.compute_digest()
    )


async def _stamped_at(
    signature: EmbeddedPdfSignature, spec: SignatureValidationSpec, timing: ValidationTimingInfo
) -> datetime | None:
    """Return what the earliest time stamp says that can be trusted, ``None`` where none can."""
    stamps = [
        await _stamp(signature, spec, stamp, timing)
        for stamp in extract_tst_data_iter(signature.signer_info, signed=False)
    ]
    return min((stamp for stamp in stamps if stamp is not None), default=None)


async def _stamp(
    signature: EmbeddedPdfSignature, spec: SignatureValidationSpec, stamp: SignedData, timing: ValidationTimingInfo
) -> datetime | None:
    """Return the moment of a stamp that can be trusted.

    While the stamper's certificate lasts, and nobody says that it was revoked, the proofs count that the file brought
    along from the day of the stamp; after that only who is asked now.
    """
    said: datetime = stamp["encap_content_info"]["content"].parsed["gen_time"].native
    for moment in (timing, ValidationTimingInfo(said, said, True)):
        found = await ades_timestamp_validation(
            stamp, spec, expected_tst_imprint=message_imprint_checker(signature.signer_info), timing_info=moment
        )
        if found.ades_subindic == AdESPassed.OK:
            return said
        if found.ades_subindic not in NOBODY_SAYS:
            return None
    return None


def _control_time(signature: EmbeddedPdfSignature, now: Basic, known: Iterable[datetime | None]) -> datetime | None:
    """Return the earliest moment at which the signature is known to have been there, if that may change anything.

    What is wrong with the file itself does not get better by looking from another day, nor does a certificate that had
    been revoked, or had run out, by then.
    """
    certificate = signature.signer_cert
    moments = [one for one in known if one is not None]
    then = min(moments, default=None)
    if now.ades_subindic.status != AdESStatus.INDETERMINATE or then is None:
        return None
    revoked = now.api_status.revocation_details if now.api_status else None
    is_too_late = then > certificate.not_valid_after or (revoked is not None and revoked.revocation_date <= then)
    return None if is_too_late or then < certificate.not_valid_before else then


def _as_of(at: datetime) -> ValidationTimingInfo:
    return ValidationTimingInfo(at, at, False)


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
