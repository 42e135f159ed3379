"""A first look at a file: enough to tell its format."""

import re
from dataclasses import dataclass
from functools import cached_property

from minutebook.read.package import Package

WORD_MAIN = re.compile(r"word/document\d*\.xml")
ZIP = b"PK\x03\x04"
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Glimpse:
    """A file and its name; what else a format may ask about it is found out once."""

    content: bytes
    name: str

    def begins(self, *magic: bytes) -> bool:
        return self.content.startswith(magic)

    def is_named(self, *endings: str) -> bool:
        return self.name.lower().endswith(endings)

    @cached_property
    def is_zip(self) -> bool:
        return self.begins(ZIP)

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Return the names in a zip archive; raises ``UnreadableFile`` if it is damaged or hostile."""
        return tuple(Package(self.content).names()) if self.is_zip else ()

    @cached_property
    def is_word(self) -> bool:
        """Tell whether a zip archive holds a Word document; some programs number its main part."""
        return any(WORD_MAIN.fullmatch(name) for name in self.members)

    @cached_property
    def stated_type(self) -> str:
        """Return the media type that an OpenDocument file states of itself."""
        if "mimetype" not in self.members:
            return ""
        return Package(self.content).bytes_of("mimetype")[:100].decode("ascii", "replace").strip()

    @cached_property
    def streams(self) -> frozenset[str]:
        """Return which of the streams that matter an OLE compound file holds, the ancestor of zip for Office."""
        if not self.begins(COMPOUND_FILE):
            return frozenset()
        wanted = ("WordDocument", "EncryptedPackage")
        return frozenset(name for name in wanted if name.encode("utf-16-le") in self.content)

    @cached_property
    def opening(self) -> bytes:
        """Return the beginning of a text file, in small letters, without marks and white space before it."""
        start = self.content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        return start[:1024].lower()
