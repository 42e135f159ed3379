"""Bringing in folders and files from the disk of the house: one run, begun, carried out, ended."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from django.db import transaction
from django.db.models import Max

from samverk.accounts.models import User
from samverk.archive.actions.carry_out import Progress, carry_out
from samverk.archive.actions.end_run import end_run
from samverk.archive.intake.folders import files_under
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.queries.linker import make_archive_linker
from samverk.records import trail

AT_ONCE = 500
T = TypeVar("T")


def import_paths(
    paths: Sequence[Path],
    *,
    now: datetime,
    by: User | None = None,
    accepts: bool = True,
    creates_bodies: bool = False,
    again: bool = False,
    jobs: int | None = None,
    progress: Progress = lambda done: None,
) -> ImportRun:
    """Bring in every file under ``paths``; return the run, ended at ``now``.

    A run over the same paths that was cut off is taken up where it stopped; what it had done is done.
    """
    run = begin_folder_run(paths, by=by, accepts=accepts, creates_bodies=creates_bodies)
    linker = make_archive_linker()
    carry_out(run, _queued(run, paths), linker, jobs=jobs, again=again, progress=progress)
    end_run(run, now=now)
    return run


@transaction.atomic
def begin_folder_run(
    paths: Sequence[Path], *, by: User | None = None, accepts: bool = True, creates_bodies: bool = False
) -> ImportRun:
    """Return the run over ``paths`` that was cut off, or a new one, with a line for every file."""
    origin = "\n".join(sorted(path.resolve().as_posix() for path in paths))[:2000]
    fields = {"origin": origin, "accepts": accepts, "creates_bodies": creates_bodies}
    run = ImportRun.objects.filter(**fields).exclude(state=ImportRun.State.DONE).first()
    if run is None:
        run = ImportRun.objects.create(state=ImportRun.State.RUNNING, begun_by=by, **fields)
        trail.note("import-begun", run, by=by, origin=origin)
    for names in _chunks(name for name, _ in files_under(paths)):
        _add_lines(run, names)
    return run


def _add_lines(run: ImportRun, names: Sequence[str]) -> None:
    there = set(RunFile.objects.filter(run=run, path__in=names).values_list("path", flat=True))
    last = RunFile.objects.filter(run=run).aggregate(last=Max("position"))["last"] or 0
    new = [name for name in names if name not in there]
    RunFile.objects.bulk_create(
        RunFile(run=run, position=position, path=name) for position, name in enumerate(new, start=last + 1)
    )


def _queued(run: ImportRun, paths: Sequence[Path]) -> Iterator[tuple[RunFile, Path]]:
    """Yield the files that are still to be done, walking the folders once more."""
    for chunk in _chunks(files_under(paths)):
        rows = RunFile.objects.filter(run=run, path__in=[name for name, _ in chunk])
        lines = {line.path: line for line in rows}
        for name, path in chunk:
            line = lines.get(name)
            if line is not None and (line.state == RunFile.State.QUEUED or _is_requeued(line, path)):
                line.run = run
                yield line, path


def _is_requeued(line: RunFile, path: Path) -> bool:
    """Queue a file again that has changed since a run that was cut off had done it; tell whether it did.

    What it had done then is counted no more: the line tells of the last time only.
    """
    try:
        status = path.stat()
    except OSError:
        return False
    if (status.st_size, status.st_mtime_ns) == (line.size, line.modified_ns):
        return False
    line.state = RunFile.State.QUEUED
    line.outcome = line.code = line.detail = ""
    line.save(update_fields=("state", "outcome", "code", "detail"))
    return True


def _chunks(values: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(values)
    while chunk := list(islice(remaining, AT_ONCE)):
        yield chunk
