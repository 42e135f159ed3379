"""Examining every signature of a PDF by ETSI EN 319 102-1, with pyHanko."""

import hashlib
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature

from samverk.records.refusal import RuleBroken
from samverk.signing.loop import finished
from samverk.signing.pdf.fields import UNREADABLE, fields_of
from samverk.signing.validating.one_signature import finding_of, value_of
from samverk.signing.validating.report import Report, SignatureFinding, in_iso, worst
from samverk.signing.validating.trust import TrustedRoots

# From hashes of signature values to the moment since when the house has kept the signature.
KnownSince = Callable[[Collection[str]], Mapping[str, datetime]]
MOST_SIGNATURES = 50


def examine(
    content: bytes, *, roots: TrustedRoots, at: datetime, known_since: KnownSince, may_fetch: bool = False
) -> Report:
    """Return what the signatures of a PDF are worth at the moment ``at``.

    ``known_since`` tells which of them the house has stored itself, and since when: such a signature is judged by that
    moment where its certificate has run out since. With ``may_fetch``, what the certificate of a trusted chain names
    is asked whether it was revoked.

    Raises ``RuleBroken``: ``"document-not-pdf"``, ``"document-broken"``, ``"document-encrypted"``,
    ``"document-with-too-many-signatures"``.
    """
    fields = fields_of(content)
    if len(fields.signed) > MOST_SIGNATURES:
        raise RuleBroken("document-with-too-many-signatures", str(len(fields.signed)))
    try:
        reader = PdfFileReader(BytesIO(content))
        signatures = list(reader.embedded_regular_signatures)
        revisions = reader.total_revisions
    except UNREADABLE as error:
        raise RuleBroken("document-broken", type(error).__name__) from error
    known = known_since([value_of(one) for one in signatures])
    found = finished(_all(signatures, roots, at, known, may_fetch)) if signatures else ()
    return Report(
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        validated_at=in_iso(at),
        indication=worst([one.indication for one in found]),
        revisions=revisions,
        signatures=tuple(found),
        unsigned=fields.empty,
    )


async def _all(
    signatures: Collection[EmbeddedPdfSignature],
    roots: TrustedRoots,
    at: datetime,
    known: Mapping[str, datetime],
    may_fetch: bool,
) -> tuple[SignatureFinding, ...]:
    return tuple(
        [
            await finding_of(one, roots=roots, at=at, kept_since=known.get(value_of(one)), may_fetch=may_fetch)
            for one in signatures
        ]
    )
