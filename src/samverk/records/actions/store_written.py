"""Keeping a file that is too large to be held in memory: it is written, hashed and moved."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from samverk.records.actions.store_file import UNFINISHED, keep_name
from samverk.records.models import StoredFile
from samverk.records.storage import stored_path
from samverk.records.turns import take_turn, turn_of_content

# What a killed process left behind is older than any file takes to be written.
LEFT_BEHIND = 24 * 60 * 60  # seconds


def store_written(write: Callable[[BinaryIO], None], *, media_type: str) -> StoredFile:
    """Keep what ``write`` puts into the file it is handed, and return its row; the same bytes are one row.

    The file is whole or not there at all, also where ``write`` raises or the process is killed.
    """
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, written = tempfile.mkstemp(dir=folder, prefix=UNFINISHED)
    try:
        with os.fdopen(number, "w+b") as file:
            _forget_what_was_left(folder, os.fstat(file.fileno()).st_mtime)
            write(file)
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
        with transaction.atomic(savepoint=False):
            take_turn(turn_of_content(sha256), beside_others=True)
            _put_in_place(written, sha256)
            stored, _ = StoredFile.objects.get_or_create(
                sha256=sha256, defaults={"size": size, "media_type": media_type}
            )
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(written)
        raise
    return stored


def _put_in_place(written: str, sha256: str) -> None:
    place = stored_path(sha256)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.replace(written, place)
    keep_name(place.parent)


def _forget_what_was_left(folder: Path, now: float) -> None:
    """Remove unfinished files of processes that were killed; ``now`` is by the clock of the disk."""
    for left in folder.glob(f"{UNFINISHED}*"):
        with suppress(FileNotFoundError):
            if left.stat().st_mtime < now - LEFT_BEHIND:
                left.unlink()
