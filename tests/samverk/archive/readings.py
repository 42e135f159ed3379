"""Readings of invented minutes, as a reader would hand them over."""

import hashlib
import json
import zlib
from dataclasses import replace

from minutebook.model.finding import Finding
from minutebook.model.minutes import Minutes
from minutebook.model.schema import to_json
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.reading import SourceReading

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def reading_of(
    minutes: Minutes, media_type: str = DOCX, *, version: str = "", findings: tuple[Finding, ...] = ()
) -> SourceReading:
    """Return ``minutes`` as read from a file; ``version`` makes two files of the same words differ."""
    sha256 = hashlib.sha256(f"{media_type}{version}{minutes.text}".encode()).hexdigest()
    minutes = replace(minutes, source=replace(minutes.source, sha256=sha256, media_type=media_type))
    form = json.dumps(to_json(minutes)).encode()
    return SourceReading(
        sha256=sha256,
        size=len(minutes.text),
        media_type=media_type,
        minutes=minutes,
        zipped_form=zlib.compress(form),
        fingerprint=hashlib.sha256(form).hexdigest(),
        coverage=0.75,
        findings=findings,
    )


def unreadable(code: str, name: str = "x") -> SourceReading:
    """Return a file that is no document."""
    return SourceReading(hashlib.sha256(name.encode()).hexdigest(), 3, "application/octet-stream", code=code)


def run_with(*paths: str, **fields: object) -> tuple[ImportRun, list[RunFile]]:
    """Store a run over these files."""
    run = ImportRun.objects.create(origin="test", **fields)
    lines = [RunFile(run=run, position=at, path=path) for at, path in enumerate(paths, start=1)]
    return run, RunFile.objects.bulk_create(lines)
