"""Which tasks are forgotten."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from samverk.site.actions import forget_done_tasks

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def task(status, days):
    return DBTaskResult.objects.create(
        status=status,
        finished_at=days and NINE - timedelta(days=days),
        args_kwargs={"args": [], "kwargs": {}},
        task_path="nowhere.task",
        backend_name="default",
        run_after=get_date_max(),
    )


def test_forget_done_tasks_forgets_what_ended_more_than_thirty_days_ago():
    kept = [task(TaskResultStatus.SUCCESSFUL, 30), task(TaskResultStatus.READY, None)]
    task(TaskResultStatus.SUCCESSFUL, 31)
    task(TaskResultStatus.FAILED, 31)

    forgotten = forget_done_tasks(at=NINE)

    assert forgotten == 2
    assert set(DBTaskResult.objects.all()) == set(kept)
