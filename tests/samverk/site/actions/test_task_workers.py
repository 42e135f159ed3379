"""What becomes of tasks whose workers died."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from samverk.site.actions import report_alive, sign_off, take_back_orphans
from samverk.site.actions.task_workers import GIVEN_UP, SILENCE
from samverk.site.models import TaskWorker

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HERE, ELSEWHERE = "here.example", "elsewhere.example"
# Larger than any process id Linux gives.
NOBODY = 4_194_305


def running_task(*workers):
    """Store a task that the last of ``workers`` is at."""
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        started_at=NINE - timedelta(minutes=1),
        args_kwargs={"args": [], "kwargs": {}},
        task_path="nowhere.task",
        worker_ids=list(workers),
        backend_name="default",
        run_after=get_date_max(),
    )


@pytest.fixture
def me():
    """Return the id of a worker that is alive, in this very process."""
    report_alive("me", host=HERE, pid=os.getpid(), at=NINE)
    return "me"


def status_of(task):
    task.refresh_from_db()
    return task.status


def test_the_task_of_a_process_that_is_gone_is_taken_back_at_once(me):
    report_alive("dead", host=HERE, pid=NOBODY, at=NINE)
    task = running_task("dead")

    assert take_back_orphans(me, at=NINE) == 1
    assert status_of(task) == TaskResultStatus.READY
    assert list(TaskWorker.objects.values_list("worker_id", flat=True)) == ["me"]


def test_the_task_of_a_worker_nobody_knows_is_taken_back(me):
    task = running_task("forgotten")

    take_back_orphans(me, at=NINE)

    assert status_of(task) == TaskResultStatus.READY


def test_a_worker_that_had_our_process_id_before_us_is_gone(me):
    report_alive("before", host=HERE, pid=os.getpid(), at=NINE)
    task = running_task("before")

    take_back_orphans(me, at=NINE)

    assert status_of(task) == TaskResultStatus.READY


@pytest.mark.parametrize(
    ("silent_for", "status"), [(SILENCE, TaskResultStatus.RUNNING), (SILENCE * 2, TaskResultStatus.READY)]
)
def test_a_worker_on_another_machine_is_waited_for(me, silent_for, status):
    report_alive("far", host=ELSEWHERE, pid=NOBODY, at=NINE - silent_for)
    task = running_task("far")

    take_back_orphans(me, at=NINE)

    assert status_of(task) == status


def test_what_living_workers_do_is_left_alone(me):
    report_alive("other", host=HERE, pid=os.getppid(), at=NINE)
    mine, theirs = running_task("me"), running_task("dead", "other")

    assert take_back_orphans(me, at=NINE) == 0
    assert (status_of(mine), status_of(theirs)) == (TaskResultStatus.RUNNING, TaskResultStatus.RUNNING)


def test_a_task_that_killed_three_workers_is_given_up(me):
    task = running_task("a", "b", "c")

    assert take_back_orphans(me, at=NINE) == 0
    assert (status_of(task), task.traceback, task.finished_at) == (TaskResultStatus.FAILED, GIVEN_UP, NINE)


def test_sign_off_forgets_the_worker(me):
    sign_off(me)

    assert TaskWorker.objects.count() == 0
