"""The end of a run: what its names and matters suggest, and the day it was done."""

from datetime import datetime

from django.db import transaction

from samverk.archive.actions.suggest_links import suggest_links
from samverk.archive.actions.suggest_matters import suggest_matters
from samverk.archive.models import ImportRun, RunFile
from samverk.meetings.actions.measure_tables import measure_tables
from samverk.records import trail


@transaction.atomic
def end_run(run: ImportRun, *, now: datetime) -> bool:
    """End the run if all its files are done, and suggest what a person should look at; tell whether it ended now.

    Of several who come to end it one does, and the others wait for that. A run whose ending was cut off is not done,
    and is ended when it is taken up again.
    """
    open_run = ImportRun.objects.select_for_update().filter(pk=run.pk).exclude(state=ImportRun.State.DONE)
    if not open_run.exists() or run.files.filter(state=RunFile.State.QUEUED).exists():
        return False
    suggest_links()
    suggest_matters()
    measure_tables()
    ImportRun.objects.filter(pk=run.pk).update(state=ImportRun.State.DONE, ended_at=now)
    trail.note("import-ended", run, by=run.begun_by)
    run.refresh_from_db()
    return True
