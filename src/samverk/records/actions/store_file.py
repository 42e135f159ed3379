"""Keeping a file byte for byte under its hash."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.db import transaction

from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
from samverk.records.turns import take_turn, turn_of_content

UNFINISHED = ".unfinished-"


def write_content(content: bytes) -> str:
    """Put ``content`` on disk and return its hash; touches no database, so any process may do it.

    The file is whole or not there at all: it is written beside its place, forced to disk, and moved. One that lies
    there already is touched, so that nobody removes what is about to be used again.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    place = stored_path(sha256)
    if _is_there(place, len(content)):
        return sha256
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, written = tempfile.mkstemp(dir=place.parent, prefix=UNFINISHED)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(written, place)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(written)
        raise
    keep_name(place.parent)
    return sha256


def store_file(content: bytes, *, media_type: str) -> StoredFile:
    """Keep ``content`` and return its row; the same bytes are one file and one row."""
    sha256 = write_content(content)
    with transaction.atomic(savepoint=False):
        take_turn(turn_of_content(sha256), beside_others=True)
        if not stored_path(sha256).exists():
            # Somebody removed it since.
            write_content(content)
        stored, _ = StoredFile.objects.get_or_create(
            sha256=sha256, defaults={"size": len(content), "media_type": media_type}
        )
    return stored


def _is_there(place: Path, size: int) -> bool:
    """Return whether the file lies at its place, and touch it."""
    try:
        os.utime(place)
        return place.stat().st_size == size
    except FileNotFoundError:
        return False


def keep_name(folder: Path) -> None:
    """Force the folder to disk: without it a power cut may lose the name of a file that is safe itself."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
