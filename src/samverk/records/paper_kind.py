"""What a file handed in as a paper is, told by its content: the name and the browser's word count for nothing."""

from minutebook.errors import UnreadableFile
from minutebook.read.glimpse import Glimpse
from samverk.records.refusal import RuleBroken

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
OFFICE_PARTS = {
    "word/document.xml": f"{OFFICE}.wordprocessingml.document",
    "xl/workbook.xml": f"{OFFICE}.spreadsheetml.sheet",
    "ppt/presentation.xml": f"{OFFICE}.presentationml.presentation",
}
OPEN_TYPES = frozenset(f"{OPEN_DOCUMENT}.{kind}" for kind in ("text", "spreadsheet", "presentation"))
PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
# Parts that hold a program: Office's macros, and the scripts of an OpenDocument file.
PROGRAMS = ("vbaproject.bin", "basic/script-lc.xml", "scripts/")
ENDINGS = {
    "application/pdf": ".pdf",
    f"{OFFICE}.wordprocessingml.document": ".docx",
    f"{OFFICE}.spreadsheetml.sheet": ".xlsx",
    f"{OFFICE}.presentationml.presentation": ".pptx",
    f"{OPEN_DOCUMENT}.text": ".odt",
    f"{OPEN_DOCUMENT}.spreadsheet": ".ods",
    f"{OPEN_DOCUMENT}.presentation": ".odp",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "text/plain": ".txt",
}


def kind_of(content: bytes) -> str:
    """Return the media type of a paper.

    Raises ``RuleBroken``: ``"paper-broken"`` for a damaged file or one that would unpack to something enormous,
    ``"paper-with-macros"`` for one that holds a program, ``"paper-of-unknown-kind"`` for any other.
    """
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    for beginning, media_type in PICTURES.items():
        if content.startswith(beginning):
            return media_type
    glimpse = Glimpse(content, "")
    try:
        return _packed(glimpse) if glimpse.is_zip else _plain(content)
    except UnreadableFile as unreadable:
        raise RuleBroken("paper-broken", unreadable.code) from unreadable


def _packed(glimpse: Glimpse) -> str:
    if any(program in member.lower() for member in glimpse.members for program in PROGRAMS):
        raise RuleBroken("paper-with-macros")
    for part, media_type in OFFICE_PARTS.items():
        if part in glimpse.members:
            return media_type
    if glimpse.stated_type in OPEN_TYPES:
        return glimpse.stated_type
    raise RuleBroken("paper-of-unknown-kind")


def _plain(content: bytes) -> str:
    """Return plain text, if that is all it is: a page that a browser could act on is refused."""
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"\0" in content or start.startswith((b"<", b"{\\rtf", b"mz", b"#!")):
        raise RuleBroken("paper-of-unknown-kind")
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RuleBroken("paper-of-unknown-kind", "not utf-8") from error
    return "text/plain"
