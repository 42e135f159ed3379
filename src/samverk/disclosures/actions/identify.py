"""Saying which documents a request asks for."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone, translation

from samverk.accounts.models import User
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.take import in_hand
from samverk.disclosures.models import Document, DocumentRequest
from samverk.records.actions import take_paper
from samverk.records.models import StoredFile
from samverk.records.refusal import RuleBroken
from samverk.registry.models import Entry
from samverk.registry.queries.seen import Eyes, seen, with_secrecy

MOST_DOCUMENTS = 200
LONGEST_TITLE = 300
Found = tuple[str, Entry | None, StoredFile | None]


@transaction.atomic
def add_entry(asked: DocumentRequest, entry: Entry, *, at: datetime, by: User) -> None:
    """Add the files of a registered record, or the record itself where it has none; those that are there stay.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"entry-elsewhere"``, ``"too-many-documents"``.
    """
    held = in_hand(asked, by=by)
    if entry.register.body_id != held.body_id:
        raise RuleBroken("entry-elsewhere", entry.public_id)
    identify_entry(held, entry, at=at, by=by)


@transaction.atomic
def add_document(asked: DocumentRequest, title: str, content: bytes | None, *, at: datetime, by: User) -> None:
    """Add a document that is no registered record: a file, or without ``content`` one that lies on paper or nowhere.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"title-missing"``, ``"too-many-documents"``, and the codes of
    ``take_paper``.
    """
    held = in_hand(asked, by=by)
    if not title.strip():
        raise RuleBroken("title-missing", asked.public_id)
    stored = take_paper(content) if content is not None else None
    _add(held, [(title.strip(), None, stored)], at=at, by=by)


@transaction.atomic
def remove_document(document: Document, *, at: datetime, by: User) -> None:
    """Take out a document that was not asked for. Raises ``RuleBroken("request-not-in-hand")``."""
    held = in_hand(document.asked, by=by)
    log(held, "document-removed", at=at, by=by, document=document.position)
    document.delete()


def identify_entry(asked: DocumentRequest, entry: Entry, *, at: datetime, by: User | None) -> None:
    """Add what is registered under ``entry``, called as everybody may read it."""
    there = set(asked.documents.filter(entry=entry).values_list("stored_file", flat=True))
    found = [one for one in _registered(asked, entry) if (one[2].pk if one[2] else None) not in there]
    _add(asked, found, at=at, by=by)


def _registered(asked: DocumentRequest, entry: Entry) -> Iterator[Found]:
    with translation.override(asked.language):
        one = next(seen(with_secrecy(Entry.objects.filter(pk=entry.pk)), Eyes.PUBLIC, timezone.localdate()))
    title = f"{one.designation}: {one.what}"
    stored = [file.stored_file for file in entry.files.select_related("stored_file") if file.stored_file is not None]
    for place, file in enumerate(stored or [None], 1):
        yield (f"{title} ({place})" if len(stored) > 1 else title, entry, file)


def _add(asked: DocumentRequest, found: list[Found], *, at: datetime, by: User | None) -> None:
    last = asked.documents.aggregate(last=Max("position"))["last"] or 0
    if last + len(found) > MOST_DOCUMENTS:
        raise RuleBroken("too-many-documents", asked.public_id)
    for position, (title, entry, stored) in enumerate(found, last + 1):
        row = Document(asked=asked, position=position, title=title[:LONGEST_TITLE], entry=entry, stored_file=stored)
        row.save(force_insert=True)
        registered = entry.public_id if entry else ""
        log(asked, "document-added", at=at, by=by, document=position, entry=registered, sha256=_hash(stored))


def _hash(stored: StoredFile | None) -> str:
    return stored.sha256 if stored else ""
