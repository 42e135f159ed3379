"""Sources that need not be read: the same content was read before, with the same reader."""

from collections.abc import Collection
from dataclasses import dataclass

from samverk.archive.intake.documents import TRIED_AGAIN
from samverk.archive.intake.readings import is_settled, paths_followed
from samverk.archive.models import ImportRun, Reading, RunFile, SourceDocument
from samverk.archive.reading import READ_WITH


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source with its latest reading, which is ``None`` for one that cannot be read."""

    document: SourceDocument
    reading: Reading | None


def known_sources(hashes: Collection[str]) -> dict[str, KnownSource]:
    """Return those of the contents that this very reader has read, by hash."""
    documents = {
        document.pk: document
        for document in SourceDocument.objects.filter(
            stored_file__sha256__in=hashes, read_with=READ_WITH
        ).select_related("stored_file")
    }
    latest: dict[int, Reading] = {}
    for reading in Reading.objects.filter(document__in=documents).defer("zipped_form").order_by("pk"):
        latest[reading.document_id] = reading
    return {
        document.stored_file.sha256: KnownSource(document, latest.get(pk))
        for pk, document in documents.items()
        if (document.unreadable and document.unreadable not in TRIED_AGAIN) or pk in latest
    }


def settled_hashes(run: ImportRun, files: Collection[tuple[str, str]]) -> dict[str, KnownSource]:
    """Return, of the (path, hash) pairs, the contents for which nothing is left to do, by hash."""
    known = known_sources({sha256 for _, sha256 in files})
    superseded = [one.reading.meeting_id for one in known.values() if one.reading and _is_superseded(one.reading)]
    followed = paths_followed(superseded)
    return {
        sha256: known[sha256]
        for path, sha256 in files
        if sha256 in known
        and (
            known[sha256].reading is None or is_settled(known[sha256].reading, path, followed, accepts=run.accepts)  # type: ignore[arg-type]
        )
    }


def tell_settled(line: RunFile, known: KnownSource) -> None:
    """Write on the line of the run that nothing was left to do."""
    document = known.document
    line.document, line.stored_file_id, line.reading = document, document.stored_file_id, known.reading
    line.size = document.stored_file.size
    if document.unreadable:
        line.state, line.code = RunFile.State.UNREADABLE, document.unreadable
        line.detail = document.unreadable_detail
    elif document.is_minutes:
        line.state, line.outcome = RunFile.State.READ, RunFile.Outcome.UNCHANGED
    else:
        line.state, line.outcome = RunFile.State.NO_MINUTES, RunFile.Outcome.UNCHANGED


def _is_superseded(reading: Reading) -> bool:
    return reading.state == Reading.State.SUPERSEDED
