"""The two ways of signing that ``bench/signing.py`` compares; imported once Django has its settings."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from certomancer.registry import CertLabel
from django.conf import settings
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from samverk.signing.authority import kept_root
from samverk.signing.pdf.embed import Place
from samverk.signing.pdf.fields import prepare_fields
from samverk.signing.services import Order
from samverk.signing.services.platform import PlatformService
from samverk.signing.validating.examine import examine
from samverk.signing.validating.trust import trusted_roots
from tests.samverk.signing.pki import Authorities, running_authorities

FIELD = "Signature1"


@contextmanager
def authorities_in(folder: Path) -> Iterator[Authorities]:
    """Let authorities answer on loopback, and the house trust them."""
    with running_authorities(folder) as running:
        trust = folder / "trust"
        trust.mkdir()
        (trust / "root.pem").write_bytes(running.root_pem())
        settings.SIGNING = replace(settings.SIGNING, authority_dir=folder / "authority", trust_dir=trust)
        kept_root(datetime.now(UTC))
        yield running


class Work:
    """One file, signed in both ways at a level: "B-B" or "B-LT"."""

    def __init__(self, content: bytes, authorities: Authorities) -> None:
        """Prepare the file and the certificate that bare pyHanko signs with."""
        self.content = prepare_fields(content, [FIELD, "Signature2"])
        self.authorities = authorities
        self.root = authorities.trusted.get_cert(CertLabel("root"))
        self.pen = authorities.signer("signer")

    def ours(self, level: str) -> Callable[[], bytes]:
        """Return our way to sign."""

        def sign() -> bytes:
            address = self.authorities.tsa_url if level == "B-LT" else ""
            settings.SIGNING = replace(settings.SIGNING, tsa_url=address)
            place = Place(FIELD, "Karin Ek", "Undertecknat som justerare", certifies=True)
            order = Order(self.content, place, "karin@samverk.example", "abc", "Ekelunda", datetime.now(UTC))
            return PlatformService().sign(order).content

        return sign

    def kept(self, level: str) -> Callable[[], object]:
        """Return our way to sign and to examine what came of it."""
        sign = self.ours(level)
        return lambda: examine(
            sign(), roots=trusted_roots(), at=datetime.now(UTC), known_since=lambda _values: {}, may_fetch=True
        )

    def bare(self, level: str) -> Callable[[], bytes]:
        """Return pyHanko's way to sign."""
        return lambda: asyncio.run(self._bare(level))

    def bare_kept(self, level: str) -> Callable[[], object]:
        """Return pyHanko's way to sign and to validate."""
        return lambda: asyncio.run(self._bare_kept(level))

    async def _bare(self, level: str) -> bytes:
        is_long = level == "B-LT"
        trusted = self._trusted() if is_long else None
        metadata = PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            certify=True,
            docmdp_permissions=MDPPerm.FILL_FORMS,
            embed_validation_info=is_long,
            validation_context=trusted,
        )
        stamper = RequestsHTTPTimeStamper(self.authorities.tsa_url) if is_long else None
        written = BytesIO(self.content)
        signer = PdfSigner(metadata, self.pen, timestamper=stamper)
        await signer.async_sign_pdf(IncrementalPdfFileWriter(written), in_place=True)
        if trusted is not None:
            await trusted.aclose()
        return written.getvalue()

    async def _bare_kept(self, level: str) -> object:
        reader = PdfFileReader(BytesIO(await self._bare(level)))
        trusted = self._trusted()
        status = await async_validate_pdf_signature(reader.embedded_signatures[0], trusted)
        await trusted.aclose()
        return status

    def _trusted(self) -> ValidationContext:
        return ValidationContext(trust_roots=[self.root], allow_fetching=True, revocation_mode="hard-fail")
