"""Which reader reads which file: one table, decided by content; the name only breaks a tie."""

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.errors import UnknownFormat, UnreadableFile
from minutebook.read.docx import read_docx
from minutebook.read.draft import Draft
from minutebook.read.glimpse import COMPOUND_FILE, Glimpse
from minutebook.read.html import looks_like_html, read_html
from minutebook.read.markdown import looks_like_markdown, read_markdown
from minutebook.read.ocr import read_picture
from minutebook.read.odt import read_odt
from minutebook.read.odt.names import MEDIA_TYPE as OPEN_TEXT
from minutebook.read.office import read_doc, read_rtf
from minutebook.read.pdf import read_pdf
from minutebook.read.picture import JPEG, PNG
from minutebook.read.text import read_text

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what it is called, how it is known, how it is read."""

    media_type: str
    fits: Callable[[Glimpse], bool]
    read: Callable[[bytes], Draft]


def _unknown(content: bytes) -> Draft:
    raise UnknownFormat("unknown-format")


def _locked_or_unknown(content: bytes) -> Draft:
    """Refuse an Office file of the old kind that is no text: one with a password, a calculation sheet, a mail."""
    if "EncryptedPackage" in Glimpse(content, "").streams:
        raise UnreadableFile("locked", "office")
    raise UnknownFormat("unknown-format")


FORMATS: tuple[Format, ...] = (
    Format(f"{OFFICE}.wordprocessingml.document", lambda file: file.is_word, read_docx),
    Format(OPEN_TEXT, lambda file: file.stated_type == OPEN_TEXT, read_odt),
    Format("application/zip", lambda file: file.is_zip, _unknown),
    Format("application/pdf", lambda file: b"%PDF-" in file.content[:1024], read_pdf),
    Format("image/png", lambda file: file.begins(PNG), read_picture),
    Format("image/jpeg", lambda file: file.begins(JPEG), read_picture),
    Format("application/msword", lambda file: "WordDocument" in file.streams, read_doc),
    Format("application/x-ole-storage", lambda file: file.begins(COMPOUND_FILE), _locked_or_unknown),
    Format("application/rtf", lambda file: file.begins(b"{\\rtf"), read_rtf),
    Format("text/html", looks_like_html, read_html),
    Format("text/markdown", looks_like_markdown, read_markdown),
    Format("text/plain", lambda file: True, read_text),
)


def format_of(file: Glimpse) -> Format:
    """Return the first format of the table that fits."""
    return next(entry for entry in FORMATS if entry.fits(file))
