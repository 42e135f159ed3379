"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.archive.actions.end_run import end_run
from samverk.archive.actions.read_brought import read_brought
from samverk.archive.models import ImportRun


@task
def read_documents(run_file_ids: list[int]) -> int:
    """Read and take in files of a run that are stored; return how many of them were still to be done."""
    return read_brought(run_file_ids, now=timezone.now())


@task
def end_empty_run(run_id: int) -> bool:
    """End a run that had nothing to read; tell whether it ended now."""
    return end_run(ImportRun.objects.get(pk=run_id), now=timezone.now())
