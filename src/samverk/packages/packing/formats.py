"""In which format a file is, told by its content, and whether an archive can be expected to keep it.

The identifiers are those of PRONOM, the registry of formats of The National Archives of the United Kingdom; they stand
only where the content says which version it is. What counts as a format for keeping is this house's own list. RA-FS
2009:2 binds state authorities, and names its formats as examples: what the receiving archive takes is agreed with it.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pikepdf import PasswordError, Pdf, PdfError

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Format:
    """``pronom`` and ``version`` are empty where the content does not say. ``is_for_keeping`` as told above."""

    name: str
    version: str = ""
    pronom: str = ""
    is_for_keeping: bool = False
    is_locked: bool = False


KNOWN = {
    "text/plain": Format("Plain text", pronom="x-fmt/111", is_for_keeping=True),
    "application/xml": Format("Extensible Markup Language", "1.0", "fmt/101", is_for_keeping=True),
    "application/json": Format("JSON", pronom="fmt/817", is_for_keeping=True),
    "image/png": Format("Portable Network Graphics", is_for_keeping=True),
    "image/jpeg": Format("JPEG", is_for_keeping=True),
    f"{OFFICE}.wordprocessingml.document": Format("Microsoft Word, OOXML", "2007 onwards", "fmt/412"),
    f"{OFFICE}.spreadsheetml.sheet": Format("Microsoft Excel, OOXML", "2007 onwards", "fmt/214"),
    f"{OFFICE}.presentationml.presentation": Format("Microsoft PowerPoint, OOXML", "2007 onwards", "fmt/215"),
    "application/vnd.oasis.opendocument.text": Format("OpenDocument Text"),
    "application/vnd.oasis.opendocument.spreadsheet": Format("OpenDocument Spreadsheet"),
    "application/vnd.oasis.opendocument.presentation": Format("OpenDocument Presentation"),
    "text/html": Format("Hypertext Markup Language"),
    "message/rfc822": Format("Internet e-mail message", pronom="fmt/278"),
}
PDF = {
    "1.4": "fmt/18",
    "1.5": "fmt/19",
    "1.6": "fmt/20",
    "1.7": "fmt/276",
    "2.0": "fmt/1129",
}
PDF_A = {
    "1A": "fmt/95",
    "1B": "fmt/354",
    "2A": "fmt/476",
    "2B": "fmt/477",
    "2U": "fmt/478",
    "3A": "fmt/479",
    "3B": "fmt/480",
    "3U": "fmt/481",
    "4": "fmt/1910",
    "4E": "fmt/1911",
    "4F": "fmt/1912",
}


def format_of(content: Path | bytes, media_type: str) -> Format:
    """Return the format of a file; a PDF is PDF/A where it says of itself that it is."""
    if media_type != "application/pdf":
        return KNOWN.get(media_type, Format(media_type or "application/octet-stream"))
    return _format_of_pdf(BytesIO(content) if isinstance(content, bytes) else content)


def _format_of_pdf(content: Path | BinaryIO) -> Format:
    try:
        with Pdf.open(content) as pdf:
            said = pdf.open_metadata(set_pikepdf_as_editor=False)
            part, level = str(said.get("pdfaid:part", "")), str(said.get("pdfaid:conformance", ""))
            version = pdf.pdf_version
    except PasswordError:
        return Format("Portable Document Format", is_locked=True)
    except (PdfError, OSError):
        return Format("Portable Document Format")
    profile = f"{part}{level}".upper()
    if profile in PDF_A:
        return Format("PDF/A", profile.lower(), PDF_A[profile], is_for_keeping=True)
    return Format("Portable Document Format", version, PDF.get(version, ""))
