"""The text of a document, in numbered lines."""

from contextlib import nullcontext

from minutebook import UnreadableFile, read_bytes
from minutebook.model.blocks import Document as Read
from samverk.disclosures.masking.layer import has_pages_without_text
from samverk.records.models import StoredFile
from samverk.records.queries.content import content_of
from samverk.records.refusal import RuleBroken
from samverk.signing.pdf.words import ONE_AT_A_TIME

FROM_PICTURES = frozenset({"needs-ocr", "read-by-ocr"})


def read_stored(stored: StoredFile) -> Read:
    """Return a stored file as read; its lines are those of ``text``, counted from 1.

    Raises ``RuleBroken``: ``"copy-from-picture"`` where words stand in a picture alone, ``"copy-unreadable"`` where the
    file holds no text that can be read.
    """
    content = content_of(stored)
    if stored.media_type.startswith("image/"):
        raise RuleBroken("copy-from-picture", stored.media_type)
    is_pdf = b"%PDF-" in content[:1024]
    if is_pdf and has_pages_without_text(content):
        raise RuleBroken("copy-from-picture", "pdf")
    try:
        with ONE_AT_A_TIME if is_pdf else nullcontext():
            read = read_bytes(content, "document")
    except UnreadableFile as unreadable:
        raise RuleBroken("copy-unreadable", unreadable.code) from unreadable
    if any(finding.code in FROM_PICTURES for finding in read.findings):
        raise RuleBroken("copy-from-picture", read.source.media_type)
    return read


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that was read."""
    return text.split("\n")
