"""Handing the files of a run to background work, in small packs that several workers may take."""

from collections.abc import Iterator
from functools import partial

from django.db import transaction

from samverk.archive.models import ImportRun, RunFile
from samverk.archive.tasks import end_empty_run, read_documents
from samverk.records.refusal import RuleBroken

PACK = 20  # long enough that starting a reading process does not count, short enough to share the work


@transaction.atomic
def queue_run(run: ImportRun) -> int:
    """Queue the work of a run whose files have all been brought; return how many files wait.

    Raises ``RuleBroken("already-settled")`` if that was done already.
    """
    waiting = ImportRun.objects.filter(pk=run.pk, state=ImportRun.State.QUEUED)
    if not waiting.update(state=ImportRun.State.RUNNING):
        raise RuleBroken("already-settled", run.public_id)
    return _queue(run)


@transaction.atomic
def take_up_runs() -> int:
    """Queue anew what is left of runs that a worker died of; return how many files wait.

    A file that is queued twice is taken in once.
    """
    from_pages = ImportRun.objects.filter(state=ImportRun.State.RUNNING, files__stored_file__isnull=False)
    return sum(_queue(run) for run in from_pages.distinct())


def _queue(run: ImportRun) -> int:
    ids = list(run.files.filter(state=RunFile.State.QUEUED).order_by("position").values_list("pk", flat=True))
    for pack in _packs(ids):
        transaction.on_commit(partial(read_documents.enqueue, run_file_ids=pack))
    if not ids:
        transaction.on_commit(partial(end_empty_run.enqueue, run_id=run.pk))
    return len(ids)


def _packs(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), PACK):
        yield ids[start : start + PACK]
