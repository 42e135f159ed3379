"""Reading files that came through a page and lie stored under their hashes."""

import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from samverk.archive.actions.carry_out import carry_out
from samverk.archive.actions.end_run import end_run
from samverk.archive.models import ImportRun, RunFile
from samverk.archive.queries.linker import make_archive_linker
from samverk.records.storage import stored_path


def read_brought(run_file_ids: Collection[int], *, now: datetime) -> int:
    """Read and take in those of the files that are still queued; return how many they were.

    Several workers may do this at once, for the same files: each file is taken in once. Whoever does the last file of
    a run ends it, at ``now``.
    """
    queued = RunFile.objects.filter(pk__in=run_file_ids, state=RunFile.State.QUEUED, stored_file__isnull=False)
    lines = list(queued.select_related("run", "stored_file").order_by("run_id", "position"))
    for run in {line.run_id: line.run for line in lines}.values():
        mine = [line for line in lines if line.run_id == run.pk]
        with _under_their_names(mine) as files:
            carry_out(run, files, make_archive_linker(), jobs=1)
    for run in ImportRun.objects.filter(files__pk__in=run_file_ids).distinct():
        end_run(run, now=now)
    return len(lines)


@contextmanager
def _under_their_names(lines: Sequence[RunFile]) -> Iterator[list[tuple[RunFile, Path]]]:
    """Let stored files be seen under the names they came with: where content is no help, readers go by the ending."""
    with tempfile.TemporaryDirectory(prefix="samverk-") as folder:
        files = []
        for line in lines:
            assert line.stored_file is not None
            seat = Path(folder) / str(line.pk)
            seat.mkdir()
            path = seat / (Path(line.path).name or "document")
            path.symlink_to(stored_path(line.stored_file.sha256))
            files.append((line, path))
        yield files
