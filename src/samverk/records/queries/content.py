"""The bytes of a stored file."""

import hashlib
from collections.abc import Iterator

from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path

PORTION = 1024 * 1024  # bytes


def content_of(stored: StoredFile) -> bytes:
    """Return the file as it was brought, byte for byte.

    Raises ``RuleBroken("file-missing")`` or ``RuleBroken("file-altered")`` if the disk no longer holds it.
    """
    place = stored_path(stored.sha256)
    if not place.exists():
        raise RuleBroken("file-missing", stored.sha256)
    content = place.read_bytes()
    if hashlib.sha256(content).hexdigest() != stored.sha256:
        raise RuleBroken("file-altered", stored.sha256)
    return content


def portions_of(stored: StoredFile) -> Iterator[bytes]:
    """Yield the file portion by portion, so that one of any size can be passed on; at its end the hash is compared.

    Raises ``RuleBroken("file-missing")`` before the first portion, or ``RuleBroken("file-altered")`` after the last:
    whoever passes a file on keeps nothing of it before it has come to its end.
    """
    hashed = hashlib.sha256()
    try:
        with stored_path(stored.sha256).open("rb") as file:
            while portion := file.read(PORTION):
                hashed.update(portion)
                yield portion
    except FileNotFoundError as missing:
        raise RuleBroken("file-missing", stored.sha256) from missing
    if hashed.hexdigest() != stored.sha256:
        raise RuleBroken("file-altered", stored.sha256)


def is_unaltered(stored: StoredFile) -> bool:
    """Return whether the disk holds the file as it was brought."""
    try:
        for _portion in portions_of(stored):
            pass
    except RuleBroken:
        return False
    return True
