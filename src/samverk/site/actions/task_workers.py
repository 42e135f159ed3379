"""Who works, and what to do with the tasks of those who do no more.

The queue itself never gives back a task whose worker was killed. So every worker reports that it is alive, and takes
back what the dead had begun. Tasks are made to be begun again: they store what they have done, and skip it.
"""

import os
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from samverk.site.models import TaskWorker

SILENCE = timedelta(minutes=2)
# A task that has killed three workers would kill the fourth.
ATTEMPTS = 3
GIVEN_UP = "The worker was killed every time it ran this task."


def report_alive(worker_id: str, *, host: str, pid: int, at: datetime) -> None:
    """Note that the worker is alive."""
    TaskWorker.objects.update_or_create(worker_id=worker_id, defaults={"host": host, "pid": pid, "seen_at": at})


def sign_off(worker_id: str) -> None:
    """Note that the worker has stopped."""
    TaskWorker.objects.filter(worker_id=worker_id).delete()


def take_back_orphans(me: str, *, at: datetime) -> int:
    """Let the tasks of dead workers be run again; return how many were taken back.

    ``me`` is the caller's worker id, already reported. On its own machine it sees at once which processes are gone;
    on others it waits for two minutes of silence. A task is given up after three attempts.
    """
    caller = TaskWorker.objects.get(worker_id=me)
    others = TaskWorker.objects.exclude(worker_id=me)
    dead = [worker for worker in others if _is_dead(worker, caller, at)]
    TaskWorker.objects.filter(pk__in=[worker.pk for worker in dead]).delete()
    alive = set(TaskWorker.objects.values_list("worker_id", flat=True))
    running = DBTaskResult.objects.running().filter(started_at__lt=at)
    orphans = [task for task in running if not alive.intersection(task.worker_ids[-1:])]
    return sum(_take_back(task, at) for task in orphans)


def _is_dead(worker: TaskWorker, caller: TaskWorker, at: datetime) -> bool:
    if worker.seen_at < at - SILENCE:
        return True
    if worker.host != caller.host:
        return False
    # A row that bears the caller's own process id was left by a process that had the id before.
    return worker.pid == caller.pid or not _is_running(worker.pid)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


@transaction.atomic
def _take_back(task: "DBTaskResult[Any, Any]", at: datetime) -> bool:
    same = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.RUNNING, started_at=task.started_at)
    if len(task.worker_ids) >= ATTEMPTS:
        same.update(status=TaskResultStatus.FAILED, finished_at=at, traceback=GIVEN_UP)
        return False
    return bool(same.update(status=TaskResultStatus.READY))
