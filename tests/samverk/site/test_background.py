"""A worker with a pulse, doing real tasks from the real queue."""

import pytest
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from samverk.archive.actions.bring_files import bring_file, open_run
from samverk.archive.models import ImportRun
from samverk.site.background import HouseWorker
from samverk.site.models import TaskWorker

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@task
def add(one, other):
    """Return the sum."""
    assert TaskWorker.objects.count() == 1
    return one + other


@task
def fall():
    """Fail."""
    raise ValueError("on purpose")


def test_a_worker_does_what_waits_and_signs_off():
    result = add.enqueue(2, 3)

    HouseWorker(batch=True).run()

    result.refresh()
    assert (result.status, result.return_value) == (TaskResultStatus.SUCCESSFUL, 5)
    assert TaskWorker.objects.count() == 0


def test_a_task_that_fails_stops_nobody():
    failing, adding = fall.enqueue(), add.enqueue(1, 1)

    HouseWorker(batch=True).run()

    assert {
        failing.id: TaskResultStatus.FAILED,
        adding.id: TaskResultStatus.SUCCESSFUL,
    } == {str(row.id): row.status for row in DBTaskResult.objects.all()}


def test_a_worker_takes_over_what_the_dead_had_begun():
    result = add.enqueue(2, 3)
    DBTaskResult.objects.get().claim("dead")

    HouseWorker(batch=True).run()

    result.refresh()
    assert (result.return_value, len(result.worker_ids)) == (5, 2)


def test_a_worker_goes_on_with_files_that_were_stored_and_never_queued():
    run = open_run(by=None)
    bring_file(run, "sol.txt", b"Sol och bad, men inga beslut.")
    ImportRun.objects.update(state=ImportRun.State.RUNNING)

    HouseWorker(batch=True).run()

    assert ImportRun.objects.get().state == ImportRun.State.DONE
