"""The bytes of a stored file."""

import hashlib

from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.records.storage import stored_path


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
