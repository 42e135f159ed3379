"""Files and sources of a batch: found if they are known, made if they are not."""

from collections.abc import Sequence

from samverk.archive.intake.arrival import Arrival
from samverk.archive.intake.bulk import store_again
from samverk.archive.models import SourceDocument
from samverk.archive.reading import READ_WITH
from samverk.records.models import StoredFile

# What may go better another day, on another machine or with a program that was missing.
TRIED_AGAIN = frozenset({"crashed", "too-slow", "needs-libreoffice", "needs-pypdfium2"})
NOT_KEPT = frozenset({"too-large", "cannot-open"})
DETAIL_LENGTH = 300
STATE = ("unreadable", "unreadable_detail", "is_minutes", "read_with", "meeting")


def find_documents(arrivals: Sequence[Arrival]) -> None:
    """Give every arrival its source, a new one not yet stored; what is too large to be read gets none."""
    kept = [arrival for arrival in arrivals if arrival.source.code not in NOT_KEPT]
    documents = _documents({arrival.source.sha256 for arrival in kept})
    missing = [arrival for arrival in kept if arrival.source.sha256 not in documents]
    files = _store_rows(missing) if missing else {}
    for arrival in kept:
        sha256 = arrival.source.sha256
        if sha256 not in documents:
            documents[sha256] = SourceDocument(stored_file=files[sha256], path=arrival.run_file.path[:1000])
        arrival.document = documents[sha256]


def store_documents(arrivals: Sequence[Arrival]) -> None:
    """Store the sources of a batch, with the reader, whether they could be read, and the meeting they are of."""
    rows: dict[int, SourceDocument] = {}
    for arrival in arrivals:
        document = arrival.document
        if document is None or _is_known_better(document, arrival):
            continue
        minutes = arrival.source.minutes
        document.unreadable = arrival.source.code
        document.unreadable_detail = arrival.source.detail[:DETAIL_LENGTH]
        document.is_minutes = minutes.is_minutes if minutes else None
        document.read_with = READ_WITH
        document.meeting_id = arrival.meeting_id or document.meeting_id
        rows[id(document)] = document
    SourceDocument.objects.bulk_create([row for row in rows.values() if row._state.adding])
    store_again([row for row in rows.values() if not row._state.adding], STATE)
    for arrival in arrivals:
        if arrival.document is not None:
            arrival.run_file.document = arrival.document
            arrival.run_file.stored_file_id = arrival.document.stored_file_id


def _is_known_better(document: SourceDocument, arrival: Arrival) -> bool:
    """A source that was read once is not unreadable because a process died, or a program is missing, today."""
    return document.is_minutes is not None and arrival.source.code in TRIED_AGAIN


def _documents(hashes: set[str]) -> dict[str, SourceDocument]:
    found = SourceDocument.objects.filter(stored_file__sha256__in=hashes).select_related("stored_file")
    return {document.stored_file.sha256: document for document in found}


def _store_rows(arrivals: Sequence[Arrival]) -> dict[str, StoredFile]:
    """Return the file rows by hash; another run may have made them this very moment."""
    rows = {
        arrival.source.sha256: StoredFile(
            sha256=arrival.source.sha256, size=arrival.source.size, media_type=arrival.source.media_type
        )
        for arrival in arrivals
    }
    StoredFile.objects.bulk_create(rows.values(), ignore_conflicts=True)
    return {row.sha256: row for row in StoredFile.objects.filter(sha256__in=rows)}
