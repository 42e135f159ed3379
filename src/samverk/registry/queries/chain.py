"""The hash of an entry: of all that it says, and of the entry before."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime

from samverk.registry.models import Entry

# Every column but those that the hash itself is made of, and those that name rows within this database alone.
SAID = (
    "public_id",
    "sequence",
    "act",
    "number",
    "direction",
    "nature",
    "day",
    "sender",
    "sender_is_organisation",
    "receiver",
    "receiver_is_organisation",
    "what",
    "completed_on",
    "sealed_until",
    "archived_on",
    "only_prepares",
    "secrecy_section",
    "secrecy_assessed_by",
    "secrecy_assessed_on",
    "hides_parties",
    "hides_what",
    "registered_at",
    "registered_by",
    "origin",
    "previous_hash",
)


def hash_of(entry: Entry, files: Sequence[tuple[str, str]]) -> str:
    """Return the SHA-256 of what ``entry`` says; ``files`` are pairs of name and hash, in their order.

    Reads the case, the register and the entry corrected, which the caller has fetched.
    """
    said: dict[str, object] = {name: _plain(getattr(entry, name)) for name in SAID}
    said["register"] = entry.register.public_id
    said["case"] = [entry.case.public_id, entry.case.designation]
    said["corrects"] = entry.corrects.public_id if entry.corrects is not None else None
    said["files"] = [list(pair) for pair in files]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
