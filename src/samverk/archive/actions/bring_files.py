"""Bringing files in through a page: a run is opened, files come one by one, and then the work is queued."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import Max

from minutebook.read.limits import MAX_FILE
from samverk.accounts.models import User
from samverk.archive.actions.queue_run import queue_run
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.reading.source_reading import UNKNOWN_TYPE
from samverk.records import trail
from samverk.records.actions import store_file
from samverk.records.public_id import new_public_id
from samverk.records.refusal import RuleBroken


def open_run(*, by: User | None, accepts: bool = True, creates_bodies: bool = False) -> ImportRun:
    """Return a new run that files may be brought into."""
    public_id = new_public_id()
    run = ImportRun.objects.create(
        public_id=public_id, origin=public_id, accepts=accepts, creates_bodies=creates_bodies, begun_by=by
    )
    trail.note("import-begun", run, by=by)
    return run


def bring_file(run: ImportRun, path: str, content: bytes | None, *, size: int | None = None) -> RunFile:
    """Store one file of a run; ``content`` is ``None`` for one that is too large to be taken, of ``size`` bytes.

    A second file under the same path in the same run is kept under the path with a number. Raises
    ``RuleBroken("already-settled")`` if the run was queued already.
    """
    if ImportRun.objects.filter(pk=run.pk, state=ImportRun.State.QUEUED).count() == 0:
        raise RuleBroken("already-settled", run.public_id)
    line = RunFile(run=run, path=path[:900], size=size if size is not None else len(content or b""))
    if content is None or line.size > MAX_FILE:
        line.state, line.code, line.detail = RunFile.State.UNREADABLE, "too-large", str(line.size)
    else:
        line.stored_file = store_file(content, media_type=UNKNOWN_TYPE)
    return _add(line)


def start_run(
    files: Iterable[tuple[str, bytes | None]], *, by: User | None, accepts: bool = True, creates_bodies: bool = False
) -> ImportRun:
    """Store (path, content) pairs as one run and queue the work; return the run."""
    run = open_run(by=by, accepts=accepts, creates_bodies=creates_bodies)
    for path, content in files:
        bring_file(run, path, content)
    queue_run(run)
    return run


def _add(line: RunFile, attempts: int = 20) -> RunFile:
    """Give the line its place and, if its path is taken, another path; others may add lines at the same time."""
    path = line.path
    for attempt in range(1, attempts + 1):
        last = RunFile.objects.filter(run=line.run).aggregate(last=Max("position"))["last"] or 0
        line.position = last + 1
        if RunFile.objects.filter(run=line.run, path=line.path).exists():
            line.path = f"{path} ({attempt + 1})"
        try:
            with transaction.atomic():
                line.save(force_insert=True)
        except IntegrityError:
            continue
        return line
    raise RuleBroken("already-settled", path)
