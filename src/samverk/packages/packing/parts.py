"""The files of a package as they lie in it, with all that METS and PREMIS say of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from samverk.packages.packing.desk import Desk, Written
from samverk.packages.packing.formats import Format, format_of
from samverk.packages.packing.pieces import Piece, Restriction
from samverk.records.models import StoredFile
from samverk.records.queries import portions_of
from samverk.records.storage import stored_path

Source = StoredFile | Written | bytes


@dataclass(frozen=True, slots=True)
class Part:
    """``path`` leads from the root of the package; ``identifier`` is how METS and PREMIS name the file."""

    identifier: str
    path: str
    name: str
    kind: str
    media_type: str
    size: int
    sha256: str
    format: Format
    created_at: datetime
    source: Source
    restrictions: tuple[Restriction, ...] = ()

    def portions(self) -> Iterator[bytes]:
        """Yield the content; raises the codes of ``records.portions_of``, for an altered file at its end."""
        if isinstance(self.source, StoredFile):
            yield from portions_of(self.source)
        elif isinstance(self.source, bytes):
            yield self.source
        else:
            yield from self.source.portions()

    def seen_from(self, folder: str) -> str:
        """Return where the file lies, seen from ``folder``."""
        return self.path.removeprefix(f"{folder}/")


def part_of_text(identifier: str, path: str, content: bytes, *, kind: str, media_type: str, at: datetime) -> Part:
    """Return a part whose content is at hand."""
    name = path.rpartition("/")[2]
    sha256 = hashlib.sha256(content).hexdigest()
    said = format_of(content, media_type)
    return Part(identifier, path, name, kind, media_type, len(content), sha256, said, at, content)


def part_of_piece(piece: Piece, number: int, folder: str, *, at: datetime, desk: Desk) -> Part:
    """Return the part that a piece becomes in ``folder``; what is written anew is put down in ``desk``."""
    if piece.stored is not None:
        source: Source = piece.stored
        size, sha256 = piece.stored.size, piece.stored.sha256
        said = format_of(stored_path(sha256), piece.media_type)
    else:
        assert piece.write is not None
        content = piece.write()
        source = desk.put(content)
        size, sha256 = len(content), hashlib.sha256(content).hexdigest()
        said = format_of(content, piece.media_type)
    return Part(
        identifier=f"file-{number:05}",
        path=f"{folder}/{piece.path}",
        name=piece.name,
        kind=piece.kind,
        media_type=piece.media_type,
        size=size,
        sha256=sha256,
        format=said,
        created_at=piece.created_at or at,
        source=source,
        restrictions=tuple(sorted(piece.restrictions, key=str)),
    )
