"""What would be sent: every document with what becomes of it, and exactly the file that would go."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from samverk.disclosures.masking.layer import text_layer
from samverk.disclosures.models import Document, DocumentRequest
from samverk.disclosures.models.rules import rules_of
from samverk.records.models import StoredFile
from samverk.records.paper_kind import ENDINGS
from samverk.records.queries.content import content_of
from samverk.records.refusal import RuleBroken

LONGEST_SHOWN = 200_000  # characters of one file


@dataclass(frozen=True, slots=True)
class Sending:
    """``text`` is all that can be copied from the file, whatever is painted over it; ``None`` where nobody looked.

    ``hindrance`` is the code of what must be done before it can be sent, empty for nothing.
    """

    document: Document
    stored: StoredFile | None
    name: str
    text: str | None
    hindrance: str


def documents_of(asked: DocumentRequest) -> Sequence[Document]:
    """Return the documents of a request in their order, with their files, in one query."""
    rows = asked.documents.select_related("stored_file", "copy", "entry__case", "handed_out")
    return list(rows.order_by("position"))


def sendings_of(asked: DocumentRequest) -> list[Sending]:
    """Return what would be sent, masked copies with their text."""
    four_eyes = rules_of(asked.body).four_eyes
    return [_sending(one, four_eyes=four_eyes) for one in documents_of(asked)]


def hindrance_of(document: Document, *, four_eyes: bool) -> str:
    """Return the code of what is missing before a document can be answered about, empty for nothing."""
    if not document.outcome:
        return "not-assessed"
    if document.outcome == Document.Outcome.MASKED and document.copy_id is None:
        return "copy-missing"
    return "not-confirmed" if four_eyes and not document.confirmed_by else ""


def seal_of(documents: Sequence[Document]) -> str:
    """Return the hash of all that would be told and sent: what is sent is what was looked at."""
    said = [
        [one.pk, one.title, one.outcome, one.section, one.rule, one.reason, one.handed.sha256 if one.handed else ""]
        for one in documents
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def name_of(document: Document, stored: StoredFile) -> str:
    """Return how a file is called that is handed out; the name that it was brought with may tell too much."""
    return f"{document.asked.public_id}-{document.position}{ENDINGS.get(stored.media_type, '')}"


def _sending(document: Document, *, four_eyes: bool) -> Sending:
    stored = document.handed
    name = name_of(document, stored) if stored else ""
    text = _text(stored) if stored and document.outcome == Document.Outcome.MASKED else None
    return Sending(document, stored, name, text, hindrance_of(document, four_eyes=four_eyes))


def _text(stored: StoredFile) -> str | None:
    try:
        return text_layer(content_of(stored))[:LONGEST_SHOWN] if stored.media_type == "application/pdf" else None
    except RuleBroken:
        return None
