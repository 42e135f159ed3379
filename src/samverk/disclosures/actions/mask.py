"""Masking words of a document, and the copy that is handed out instead."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.disclosures.actions.assess import change
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.take import in_hand
from samverk.disclosures.masking.layer import has_attachments
from samverk.disclosures.masking.reading import read_stored
from samverk.disclosures.masking.spans import Marked, spans_in
from samverk.disclosures.masking.writing import masked_pdf
from samverk.disclosures.messages import mark_of, note_on_copy
from samverk.disclosures.models import Document, Passage
from samverk.records.actions import store_file, take_paper
from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.registry.actions.enter import SECTION

PDF = "application/pdf"
PICTURES = ("image/png", "image/jpeg")


@transaction.atomic
def mask_passage(document: Document, marked: Marked, *, seen: int, at: datetime, by: User) -> Passage:
    """Mask words or lines of a document; a copy that was made before counts no more.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"document-changed"``, ``"not-masked"`` where the document is not
    to be masked, ``"section-unreadable"``, ``"words-not-found"``, and the codes of ``read_stored``.
    """
    held = in_hand(document.asked, by=by)
    if SECTION.search(marked.section) is None:
        raise RuleBroken("section-unreadable", marked.section)
    if not spans_in(read_stored(_original(document)).text, [marked]):
        raise RuleBroken("words-not-found", document.public_id)
    _change(document, seen)
    made = Passage(document=document, words=marked.words, section=marked.section)
    if marked.first_line is not None:
        made.first_line, made.last_line = marked.first_line, max(marked.first_line, marked.last_line or 0)
    made.save(force_insert=True)
    # The log outlives the masking and is read by more people: it does not repeat the words.
    log(held, "passage-masked", at=at, by=by, document=document.position, section=made.section)
    return made


@transaction.atomic
def unmask_passage(passage: Passage, *, seen: int, at: datetime, by: User) -> None:
    """Let a passage stand again. Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"document-changed"``."""
    document = passage.document
    held = in_hand(document.asked, by=by)
    _change(document, seen)
    log(held, "passage-unmasked", at=at, by=by, document=document.position, section=passage.section)
    passage.delete()


@transaction.atomic
def write_copy(document: Document, *, seen: int, at: datetime, by: User) -> None:
    """Write the masked copy anew from the text of the document.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"document-changed"``, ``"not-masked"``, and the codes of
    ``read_stored`` and ``masked_pdf``.
    """
    held = in_hand(document.asked, by=by)
    read = read_stored(_original(document))
    with translation.override(held.language):
        made = masked_pdf(
            read,
            marked_in(document),
            title=document.title,
            note=note_on_copy(),
            author=held.body.name,
            mark=mark_of,
            on=timezone.localdate(at),
        )
    stored = store_file(made, media_type=PDF)
    _change(document, seen, copy=stored, copy_is_ours=True)
    log(held, "copy-written", at=at, by=by, document=document.position, sha256=stored.sha256)


@transaction.atomic
def take_copy(document: Document, content: bytes, *, seen: int, at: datetime, by: User) -> None:
    """Take a copy that was masked elsewhere: a picture, or a PDF without files in it.

    Whether words still lie below what is painted over them is for the keeper to see: they are shown before it is sent.
    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"document-changed"``, ``"not-masked"``,
    ``"copy-of-other-kind"``, ``"copy-with-attachments"``, ``"copy-unreadable"``, and the codes of ``take_paper``.
    """
    held = in_hand(document.asked, by=by)
    _original(document)
    stored = take_paper(content)
    if stored.media_type not in (PDF, *PICTURES):
        raise RuleBroken("copy-of-other-kind", stored.media_type)
    if stored.media_type == PDF and has_attachments(content):
        raise RuleBroken("copy-with-attachments", stored.sha256)
    _change(document, seen, copy=stored)
    log(held, "copy-taken", at=at, by=by, document=document.position, sha256=stored.sha256)


def marked_in(document: Document) -> list[Marked]:
    """Return what is masked in a document, in the order in which it was marked."""
    rows = document.passages.order_by("pk")
    return [Marked(one.section, one.words, one.first_line, one.last_line) for one in rows]


def _original(document: Document) -> StoredFile:
    """Return the file that is masked, as the database has it. Raises ``RuleBroken("not-masked")``."""
    fresh = Document.objects.select_related("stored_file").get(pk=document.pk)
    if fresh.outcome != Document.Outcome.MASKED or fresh.stored_file is None:
        raise RuleBroken("not-masked", document.public_id)
    return fresh.stored_file


def _change(document: Document, seen: int, **fields: object) -> None:
    """Change what is masked: the copy that was there, and who confirmed it, count no more."""
    change(document, seen, **({"copy": None, "copy_is_ours": False, "confirmed_by": ""} | fields))
