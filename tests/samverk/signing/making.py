"""Documents, people who sign them, and what may be done to a signed file by those who should not."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import typst
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.signers.pdf_cms import Signer as Pen

from samverk.accounts.entering.confirming import Confirmation
from samverk.accounts.models import User
from samverk.signing.actions import ExpectedSigner, Will, open_request, sign
from samverk.signing.models import Signature, SignatureRequest, Signer
from samverk.signing.pdf.embed import Place, Stamping, embedded
from samverk.signing.pdf.fields import prepare_fields
from samverk.signing.services.platform import PlatformService
from tests.samverk.conftest import make_user

TEXT = """
#set document(title: "{title}", author: "Sju åsar")
#set text(lang: "sv")
= {title}
§ 1 Mötet öppnas.
#pagebreak()
= Underskrifter
Ordförande och justerare skriver under elektroniskt.
"""


@cache
def document(title: str = "Protokoll för Sju åsar") -> bytes:
    """Return a PDF as this house writes them: PDF/A-3a and PDF/UA-1 in one."""
    source = TEXT.format(title=title).encode()
    return bytes(typst.compile(source, format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=1_772_438_400))


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def make_signer_user(name: str = "Karin Ek", **fields: Any) -> User:
    user = make_user("member", f"{name.split()[0].lower()}@samverk.example")
    User.objects.filter(pk=user.pk).update(name=name, **fields)
    return User.objects.get(pk=user.pk)


def make_request(users: Sequence[User], content: bytes | None = None, **fields: Any) -> SignatureRequest:
    """Open a request that ``users`` are to sign, one after the other."""
    signers = [ExpectedSigner(user=user, role="justerare") for user in users]
    defaults = {"title": "Protokoll 2026-03-02", "at": now(), "by": None}
    return open_request(content or document(), signers=signers, **defaults | fields)


def will_of(user: User, request: SignatureRequest, at: datetime | None = None) -> Will:
    return Will(request.shown.sha256, Confirmation(user.pk, "totp", at or now()))


def signed_by(user: User, request: SignatureRequest, at: datetime | None = None) -> Signature:
    """Let ``user`` approve with the platform's certificate."""
    at = at or now()
    signer = Signer.objects.get(request=request, user=user)
    return sign(signer, PlatformService(), will_of(user, request, at), at=at, by=user)


def penned(content: bytes, pen: Pen, field: str = "Signature1", stamping: Stamping | None = None) -> bytes:
    """Return the PDF signed with a pen of others, in a field that is made if it is not there."""
    prepared = content if field.encode() in content else prepare_fields(content, [field])
    return asyncio.run(embedded(prepared, pen, Place(field, "", "", certifies=True), stamping))


def with_byte_changed(content: bytes) -> bytes:
    """Change one byte of what page one shows."""
    place = content.index(b"stream\n") + 20
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def with_page_added(content: bytes) -> bytes:
    """Add a page in a revision behind the last signature."""
    written = BytesIO(content)
    writer = IncrementalPdfFileWriter(written)
    first, _resources = writer.find_page_for_modification(0)
    page = generic.DictionaryObject(first.get_object())
    del page["/Annots"]
    tree = writer.root["/Pages"]
    page["/Parent"] = writer.root.raw_get("/Pages")
    tree["/Kids"].append(writer.add_object(page))
    tree["/Count"] = generic.NumberObject(int(tree["/Count"]) + 1)
    writer.update_container(tree)
    writer.update_container(tree["/Kids"])
    writer.write_in_place()
    return written.getvalue()


def with_page_painted_over(content: bytes) -> bytes:
    """Paint over page one in a revision behind the last signature: nothing that was signed is touched."""
    written = BytesIO(content)
    writer = IncrementalPdfFileWriter(written)
    paint = generic.StreamObject(stream_data=b"q 1 1 1 rg 0 0 600 900 re f Q")
    writer.add_stream_to_page(0, writer.add_object(paint))
    writer.write_in_place()
    return written.getvalue()


def with_annotation(content: bytes) -> bytes:
    """Put a note on page one in a revision behind the last signature."""
    written = BytesIO(content)
    writer = IncrementalPdfFileWriter(written)
    name, number, text = generic.NameObject, generic.NumberObject, generic.TextStringObject
    note = generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/Text"),
            name("/Rect"): generic.ArrayObject([number(one) for one in (10, 10, 30, 30)]),
            name("/Contents"): text("Avslag"),
        }
    )
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(note))
    writer.write_in_place()
    return written.getvalue()


def cut_after_first_signature(content: bytes) -> bytes:
    """Return the file as the first signature left it."""
    first = PdfFileReader(BytesIO(content)).embedded_signatures[0]
    _start, _length, second, length = first.byte_range
    return content[: second + length]


def printed_anew(content: bytes) -> bytes:
    """Return the pages as a printer would write them: the same words in another file."""
    with pikepdf.open(BytesIO(content)) as read, pikepdf.new() as printed:
        printed.add_pages_from(read)
        if "/AcroForm" in printed.Root:
            del printed.Root["/AcroForm"]
        for page in printed.pages:
            if "/Annots" in page:
                del page["/Annots"]
        written = BytesIO()
        printed.save(written)
    return written.getvalue()


def stripped(content: bytes) -> bytes:
    """Return the file saved anew without its signatures."""
    with pikepdf.open(BytesIO(content)) as pdf:
        del pdf.Root["/AcroForm"]
        for page in pdf.pages:
            if "/Annots" in page:
                del page["/Annots"]
        written = BytesIO()
        pdf.save(written)
    return written.getvalue()
