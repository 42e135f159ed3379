"""Reading one source: the minutes, their form as it is kept, and the findings."""

import hashlib
import json
import zlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from minutebook import UnreadableFile, check, recognise
from minutebook.model.blocks import Document
from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes
from minutebook.model.schema import VERSION, to_json
from minutebook.model.source import Quote
from samverk.archive.reading.travelling import pack_as_calls

pack_as_calls()

QUICK = 1  # a form packs to a sixth either way, and the processor is what an import waits for
UNKNOWN_TYPE = "application/octet-stream"


def _reader_version() -> str:
    try:
        return f"samverk {version('samverk')} form {VERSION}"
    except PackageNotFoundError:
        return f"samverk (not installed) form {VERSION}"


READ_WITH = _reader_version()


@dataclass(frozen=True, slots=True)
class SourceReading:
    """What reading one file gave. ``code`` is empty unless the file is no document; ``minutes`` is then ``None``.

    ``zipped_form`` and ``fingerprint`` are those of ``archive.models.Reading``; ``coverage`` is the share of the
    characters, white space and furniture aside, that were claimed.
    """

    sha256: str
    size: int
    media_type: str
    minutes: Minutes | None = None
    zipped_form: bytes = b""
    fingerprint: str = ""
    coverage: float = 0.0
    findings: tuple[Finding, ...] = ()
    code: str = ""
    detail: str = ""


def source_of(document: Document) -> SourceReading:
    """Recognise and check what was read of one file."""
    minutes = recognise(document)
    form = json.dumps(to_json(minutes), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return SourceReading(
        sha256=document.source.sha256,
        size=document.source.size,
        media_type=document.source.media_type,
        minutes=minutes,
        zipped_form=zlib.compress(form, QUICK),
        fingerprint=hashlib.sha256(form).hexdigest(),
        coverage=coverage_of(minutes),
        findings=tuple(dict.fromkeys((*document.findings, *minutes.findings, *check(minutes)))),
    )


def unreadable(sha256: str, size: int, error: UnreadableFile) -> SourceReading:
    """Return the reading of a file that is no document; ``sha256`` is empty for one that was not even opened."""
    return SourceReading(sha256, size, UNKNOWN_TYPE, code=error.code, detail=error.detail)


def coverage_of(minutes: Minutes) -> float:
    """Return the share of the text that some rule claimed, 0 to 1; 1 for a text of furniture alone."""
    furniture = _letters(minutes.furniture)
    unclaimed = _letters(minutes.unclaimed)
    letters = len("".join(minutes.text.split())) - furniture
    return 1.0 if letters <= 0 else min(1.0, max(0.0, 1 - unclaimed / letters))


def _letters(quotes: tuple[Quote, ...]) -> int:
    return sum(len("".join(quote.words.split())) for quote in quotes)
