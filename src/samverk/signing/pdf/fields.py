"""The empty signature fields of a PDF, one for each expected signer.

They are made before anybody signs: a file that is cut after the first signature then still shows the empty field of
the second, and is seen to be cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, append_signature_field, enumerate_sig_fields

from samverk.records.refusal import RuleBroken
from samverk.signing.pdf.writing import Revision

# PDF/A wants an annotation that may be printed, PDF/UA one that lies outside the page.
UNSEEN = InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True)
STRUCTURE_ORDER = generic.NameObject("/S")
# What pyHanko raises on bytes that only look like a PDF.
UNREADABLE = (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OverflowError)


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the signature fields of a file, in the order of the form."""

    empty: tuple[str, ...]
    signed: tuple[str, ...]


def fields_of(content: bytes) -> Fields:
    """Return the signature fields of a PDF.

    Raises ``RuleBroken``: ``"document-not-pdf"``, ``"document-broken"``, ``"document-encrypted"``.
    """
    if b"%PDF-" not in content[:1024]:
        raise RuleBroken("document-not-pdf")
    try:
        reader = PdfFileReader(BytesIO(content))
        if reader.encrypted:
            raise RuleBroken("document-encrypted")
        found = [(name, value is not None) for name, value, _reference in enumerate_sig_fields(reader)]
    except UNREADABLE as error:
        raise RuleBroken("document-broken", type(error).__name__) from error
    return Fields(
        tuple(name for name, is_signed in found if not is_signed),
        tuple(name for name, is_signed in found if is_signed),
    )


def prepare_fields(content: bytes, names: Sequence[str]) -> bytes:
    """Return the PDF with an empty, invisible signature field for each of ``names``, in this order.

    A field that the file has already, and that nobody has signed, is left as it is. What the file held before is
    unchanged, byte for byte: the fields are added behind it.

    Raises ``RuleBroken``: ``"document-signed-before"`` and those of ``fields_of``.
    """
    known = fields_of(content)
    if known.signed:
        raise RuleBroken("document-signed-before", known.signed[0])
    missing = [name for name in dict.fromkeys(names) if name not in known.empty]
    if not missing:
        return content
    written = BytesIO(content)
    try:
        writer: IncrementalPdfFileWriter = Revision(written)
        for name in missing:
            append_signature_field(writer, SigFieldSpec(name, invis_sig_settings=UNSEEN, readable_field_name=name))
        _read_page_in_order(writer)
        writer.write_in_place()
    except UNREADABLE as error:
        raise RuleBroken("document-broken", type(error).__name__) from error
    return written.getvalue()


def _read_page_in_order(writer: IncrementalPdfFileWriter) -> None:
    """Let what stands on the page that bears the fields be read in the order of the text, as PDF/UA wants it."""
    page_reference, _resources = writer.find_page_for_modification(0)
    page = page_reference.get_object()
    if page.get("/Tabs") != STRUCTURE_ORDER:
        page["/Tabs"] = STRUCTURE_ORDER
        writer.mark_update(page_reference)
