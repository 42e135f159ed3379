"""Zip archives and the XML in them, opened with suspicion."""

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, XMLParser
from zipfile import BadZipFile, ZipFile, ZipInfo

from minutebook.errors import UnreadableFile
from minutebook.read.limits import MAX_INFLATED, MAX_MEMBERS, MAX_PART, MAX_PARTS, MAX_RATIO

ENCRYPTED = 0x1
DIRECTORY_ENTRY = b"PK\x01\x02"
# Parts that name another encoding could hide a declaration from the search below.
PLAIN_ENCODINGS = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"iso-8859-1", b"windows-1252")
DECLARATIONS = tuple(
    declaration.encode(encoding)
    for declaration in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


class Package:
    """A zip archive whose directory is harmless.

    Raises ``UnreadableFile``: ``corrupt`` where the archive is damaged, ``zip-bomb`` where its directory promises
    too much, ``locked`` where it needs a password.
    """

    def __init__(self, content: bytes) -> None:
        if content.count(DIRECTORY_ENTRY) > MAX_MEMBERS:
            raise UnreadableFile("zip-bomb", f"more than {MAX_MEMBERS} members")
        self._inflated = 0
        try:
            self._zip = ZipFile(BytesIO(content))
            members = self._zip.infolist()
        except (BadZipFile, ValueError, NotImplementedError, OSError, OverflowError, IndexError) as error:
            raise UnreadableFile("corrupt", "zip") from error
        _refuse_bombs(members)
        self._members = {member.filename: member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> list[str]:
        return list(self._members)

    def bytes_of(self, name: str) -> bytes:
        """Return one file of the archive; raises ``UnreadableFile`` if it is missing or damaged."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableFile("corrupt", name)
        if member.flag_bits & ENCRYPTED:
            raise UnreadableFile("locked", name)
        self._inflated += member.file_size
        if member.file_size > MAX_PART or self._inflated > MAX_PARTS:
            raise UnreadableFile("too-large", name)
        try:
            return self._zip.read(member)
        except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
            raise UnreadableFile("corrupt", name) from error

    def xml_of(self, name: str) -> Element:
        """Return the root of an XML part; raises ``UnreadableFile`` if it is missing, damaged or hostile."""
        return parse(self.bytes_of(name), name)


def parse(content: bytes, name: str) -> Element:
    """Return the root of XML that declares no document type and no entities."""
    if any(declaration in content for declaration in DECLARATIONS):
        raise UnreadableFile("external-entity", name)
    head = content[:200].replace(b"\0", b"").lower()
    if b"encoding" in head and not any(encoding in head for encoding in PLAIN_ENCODINGS):
        raise UnreadableFile("external-entity", name)
    parser = XMLParser()  # noqa: S314  (document types and entities were refused above)
    try:
        parser.feed(content)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableFile("corrupt", name) from error
    return root


def _refuse_bombs(members: list[ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    if total > MAX_INFLATED:
        raise UnreadableFile("zip-bomb", f"{total} bytes")
    for member in members:
        if member.file_size > 1_000_000 and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            raise UnreadableFile("zip-bomb", member.filename)
