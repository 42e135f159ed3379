"""A signature put into its field: PAdES baseline B, or LT where there is a time-stamp authority."""

from dataclasses import dataclass
from io import BytesIO

from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    PdfSignatureMetadata,
    PdfSigner,
    SigDSSPlacementPreference,
)
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import ValidationContext

from samverk.signing.pdf.writing import Revision

DIGEST = "sha256"
# What proves the chains lies within what is signed, so that nothing stands behind the signature.
PROOFS = DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE)


@dataclass(frozen=True, slots=True)
class Stamping:
    """Who stamps the time, and what is trusted when the chains of signer and stamp are gathered into the file."""

    stamper: TimeStamper
    trusted: ValidationContext


@dataclass(frozen=True, slots=True)
class Place:
    """Where a signature goes: the first one certifies that nothing but signatures may be added after it."""

    field_name: str
    signer_name: str
    reason: str
    certifies: bool


async def embedded(content: bytes, signer: Signer, place: Place, stamping: Stamping | None) -> bytes:
    """Return the PDF with an invisible signature in the field; what it held before is unchanged, byte for byte.

    Raises what pyHanko and the service behind ``signer`` raise.
    """
    metadata = PdfSignatureMetadata(
        field_name=place.field_name,
        md_algorithm=DIGEST,
        name=place.signer_name,
        reason=place.reason,
        subfilter=SigSeedSubFilter.PADES,
        certify=place.certifies,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        embed_validation_info=stamping is not None,
        validation_context=stamping.trusted if stamping else None,
        dss_settings=PROOFS,
        # Which use a certificate must allow is asked when the file is examined, just after.
        signer_key_usage=set(),
    )
    written = BytesIO(content)
    pdf_signer = PdfSigner(metadata, signer, timestamper=stamping.stamper if stamping else None)
    try:
        await pdf_signer.async_sign_pdf(Revision(written), existing_fields_only=True, in_place=True)
    finally:
        if stamping:
            await stamping.trusted.aclose()
    return written.getvalue()
