"""The files of a package before they are packed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from samverk.packages.packing.names import free_path
from samverk.records.models import StoredFile

Write = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Restriction:
    """Why a file may not be handed out without an assessment: the provision, where one was named, and who said so."""

    provision: str = ""
    by: str = ""
    on: date | None = None


@dataclass(slots=True)
class Piece:
    """A file: ``path`` is where it lies in the representation, ``name`` what it was called before it was packed.

    ``identity`` tells its content from every other: the hash of a stored file, or of the text that is written anew.
    ``created_at`` is ``None`` for what is written when the package is.
    """

    path: str
    name: str
    kind: str
    media_type: str
    identity: str
    stored: StoredFile | None = None
    write: Write | None = None
    created_at: datetime | None = None
    restrictions: set[Restriction] = field(default_factory=set)


def restrict(pieces: Iterable[Piece], why: Restriction = Restriction()) -> None:
    """Mark pieces as not to be handed out without an assessment."""
    for piece in pieces:
        piece.restrictions.add(why)


class Pieces:
    """The files gathered so far: each content once, under names that no two share."""

    def __init__(self) -> None:
        """Begin with none."""
        self.all: list[Piece] = []
        self._taken: set[str] = set()
        self._by_content: dict[str, Piece] = {}

    def add_stored(self, stored: StoredFile, folder: str, name: str, kind: str) -> Piece:
        """Return the piece that holds ``stored``, added unless the same content is there already."""
        known = self._by_content.get(stored.sha256)
        if known is None:
            path = free_path(folder, name, self._taken)
            known = Piece(
                path, name, kind, stored.media_type, stored.sha256, stored=stored, created_at=stored.stored_at
            )
            self._keep(known)
        return known

    def add_written(self, write: Write, folder: str, name: str, kind: str, *, media_type: str, identity: str) -> Piece:
        """Return a new piece that ``write`` writes; ``identity`` is what its content depends on."""
        path = free_path(folder, name, self._taken)
        piece = Piece(path, name, kind, media_type, sha256(identity.encode()).hexdigest(), write=write)
        self._keep(piece)
        return piece

    def _keep(self, piece: Piece) -> None:
        self._by_content.setdefault(piece.identity, piece)
        self.all.append(piece)
