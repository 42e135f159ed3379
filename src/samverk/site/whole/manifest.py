"""What an export holds: every file of it with its hash, so that a damaged one is known by name."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

MANIFEST = "manifest.json"
SEAL = "manifest.json.sha256"
README = "README.txt"
FORMAT = 1
PORTION = 1 << 20


@dataclass(frozen=True, slots=True)
class Listed:
    """One file, by its path inside the export; ``rows`` is 0 for what is no table."""

    path: str
    sha256: str
    size: int
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """``migrations`` are the changes of the database that the exporting installation had made, by room."""

    format: int
    version: str
    migrations: dict[str, list[str]]
    files: tuple[Listed, ...]


def hash_of(path: Path) -> tuple[str, int]:
    """Return the SHA-256 of a file and its size in bytes, read in portions."""
    found = hashlib.sha256()
    size = 0
    with path.open("rb") as stream:
        while portion := stream.read(PORTION):
            found.update(portion)
            size += len(portion)
    return found.hexdigest(), size


def migrations_made(rooms: set[str]) -> dict[str, list[str]]:
    """Return the changes of the database that were made, of the rooms named."""
    made: dict[str, list[str]] = {}
    for room, name in sorted(MigrationRecorder(connection).applied_migrations()):
        if room in rooms:
            made.setdefault(room, []).append(name)
    return made


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest and, beside it, the hash of it."""
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    sha256, _size = hash_of(folder / MANIFEST)
    (folder / SEAL).write_text(f"{sha256}  {MANIFEST}\n", encoding="ascii")


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest; raise ``ValueError`` with a sentence for one that is missing or damaged."""
    if not (folder / MANIFEST).is_file() or not (folder / SEAL).is_file():
        raise ValueError(f"{MANIFEST}: it is missing, so this is no export, or not a whole one.")
    sha256, _size = hash_of(folder / MANIFEST)
    if (folder / SEAL).read_text(encoding="ascii", errors="replace").split()[:1] != [sha256]:
        raise ValueError(f"{MANIFEST}: it was changed after the export, or {SEAL} was.")
    said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    files = tuple(Listed(**listed) for listed in said["files"])
    return Manifest(said["format"], said["version"], said["migrations"], files)
