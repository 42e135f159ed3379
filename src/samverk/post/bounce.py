"""Reading the notices in which mail servers say that a letter could not be delivered (RFC 3464)."""

import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from pathlib import Path

LARGEST_NOTICE = 10_000_000  # bytes
LONGEST_HEADERS = 100_000  # bytes
MOST_PARTS = 200


@dataclass(frozen=True, slots=True)
class Bounce:
    """A letter that came back: its ``message_id``, and the words of the server that refused it."""

    message_id: str
    because: str


def notices_in(place: Path) -> Iterator[Message]:
    """Yield the messages of a single file, of an mbox file, of a maildir, or of a folder of files.

    Files that are larger than any notice are left out.
    """
    if place.is_file():
        yield from _of_file(place)
        return
    for path in sorted(place.rglob("*")):
        if path.is_file() and "tmp" not in path.relative_to(place).parts[:-1]:
            yield from _of_file(path)


def bounce_of(notice: Message) -> Bounce | None:
    """Return what the notice says about a letter, or ``None`` if it is no notice of a failure for good."""
    if notice.get_content_type() != "multipart/report":
        return None
    because, message_id = "", ""
    for _number, part in zip(range(MOST_PARTS), notice.walk(), strict=False):
        kind = part.get_content_type()
        if kind == "message/delivery-status":
            because = because or _failure(part)
        elif kind in ("message/rfc822", "text/rfc822-headers"):
            message_id = message_id or _returned_id(part)
    return Bounce(message_id, because[:400]) if because and message_id else None


def _of_file(path: Path) -> Iterator[Message]:
    if path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        is_mbox = file.read(5) == b"From "
    if is_mbox:
        for message in mailbox.mbox(path, create=False):
            yield message_from_bytes(message.as_bytes())
    elif path.stat().st_size <= LARGEST_NOTICE:
        yield message_from_bytes(path.read_bytes())


def _failure(part: Message) -> str:
    """Return the words of the first recipient's failure, empty for a delay or a delivery."""
    blocks = part.get_payload()
    for block in blocks if isinstance(blocks, list) else ():
        if isinstance(block, Message) and str(block.get("Action", "")).strip().lower() == "failed":
            words = (block.get("Status"), block.get("Diagnostic-Code"))
            return " ".join(" ".join(str(word).split()) for word in words if word) or "failed"
    return ""


def _returned_id(part: Message) -> str:
    """Return the name of the message that came back, from itself or from its headers alone."""
    payload = part.get_payload()
    inner: object = payload[0] if isinstance(payload, list) and payload else None
    headers = part.get_payload(decode=True)
    if isinstance(headers, bytes):
        inner = message_from_bytes(headers[:LONGEST_HEADERS])
    return " ".join(str(inner.get("Message-ID", "")).split()) if isinstance(inner, Message) else ""
