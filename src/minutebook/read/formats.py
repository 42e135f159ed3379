"""Which reader reads which file: one table, decided by content; the name only breaks a tie."""

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.errors import UnknownFormat
from minutebook.read.docx import read_docx
from minutebook.read.draft import Draft
from minutebook.read.glimpse import Glimpse
from minutebook.read.html import looks_like_html, read_html
from minutebook.read.markdown import looks_like_markdown, read_markdown
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


FORMATS: tuple[Format, ...] = (
    Format(f"{OFFICE}.wordprocessingml.document", lambda file: "word/document.xml" in file.members, read_docx),
    Format("application/zip", lambda file: file.is_zip, _unknown),
    Format("text/html", looks_like_html, read_html),
    Format("text/markdown", looks_like_markdown, read_markdown),
    Format("text/plain", lambda file: True, read_text),
)


def format_of(file: Glimpse) -> Format:
    """Return the first format of the table that fits."""
    return next(entry for entry in FORMATS if entry.fits(file))
