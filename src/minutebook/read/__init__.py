"""From a file to blocks: one reader a format, chosen by content."""

from hashlib import sha256
from pathlib import Path

from minutebook.errors import UnreadableFile
from minutebook.model.blocks import Document
from minutebook.model.source import Source
from minutebook.read.compose import compose
from minutebook.read.formats import format_of
from minutebook.read.glimpse import Glimpse
from minutebook.read.limits import MAX_FILE

__all__ = ["read_bytes", "read_file"]


def read_file(path: Path | str) -> Document:
    """Read the file at ``path``.

    Raises ``UnreadableFile`` if it is no document; the codes stand in ``docs/findings.md``.
    """
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise UnreadableFile("too-large", str(size))
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile("cannot-open", error.strerror or type(error).__name__) from error
    return read_bytes(content, path.name)


def read_bytes(content: bytes, name: str) -> Document:
    """Read a file that is already in memory; ``name`` is the file's own, without folders.

    Raises ``UnreadableFile`` if it is no document; the codes stand in ``docs/findings.md``.
    """
    if len(content) > MAX_FILE:
        raise UnreadableFile("too-large", str(len(content)))
    if not content.strip(b"\0 \t\r\n\f"):
        raise UnreadableFile("empty")
    kind = format_of(Glimpse(content, name))
    try:
        draft = kind.read(content)
    except RecursionError as error:
        raise UnreadableFile("too-deep") from error
    except MemoryError as error:
        raise UnreadableFile("too-large", "memory") from error
    source = Source(name, kind.media_type, sha256(content).hexdigest(), len(content), draft.pages)
    document = compose(draft, source)
    if not document.blocks and not any(finding.code == "needs-ocr" for finding in document.findings):
        raise UnreadableFile("no-text")
    return document
