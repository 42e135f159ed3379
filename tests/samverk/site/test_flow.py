"""What is queued when a room announces something."""

import pytest
from django_tasks_db.models import DBTaskResult

from samverk.meetings.events import meetings_removed, minutes_registered, visibility_changed
from samverk.meetings.models import Meeting
from samverk.site import flow
from samverk.site.background import HouseWorker

pytestmark = pytest.mark.django_db


def queued():
    """Return the waiting tasks with what they are about, in the order they were queued."""
    rows = DBTaskResult.objects.order_by("enqueued_at")
    return [(row.task_path, row.args_kwargs["kwargs"]) for row in rows]


def tasks_for(announced):
    """Return which tasks the table names for an announcement, in its order."""
    return [arrow.queued.module_path for arrow in flow.FLOW if arrow.announced is announced]


@pytest.mark.parametrize("announced", [minutes_registered, visibility_changed, meetings_removed])
def test_meetings_that_change_are_queued_to_be_found(announced):
    announced.send(Meeting, meeting_ids=(3, 5))

    assert ("samverk.meetings.tasks.let_be_found", {"meeting_ids": [3, 5]}) in queued()
    assert queued() == [(task, {"meeting_ids": [3, 5]}) for task in tasks_for(announced)]


def test_nothing_is_queued_for_nothing():
    minutes_registered.send(Meeting, meeting_ids=())

    assert queued() == []


def test_listening_twice_queues_once():
    flow.connect()

    minutes_registered.send(Meeting, meeting_ids=(3,))

    assert [task for task, _about in queued()] == tasks_for(minutes_registered)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_worker_does_what_was_queued_though_the_meeting_is_gone():
    minutes_registered.send(Meeting, meeting_ids=(4711,))

    HouseWorker(batch=True).run()

    ends = DBTaskResult.objects.values_list("status", flat=True)
    assert list(ends) == ["SUCCESSFUL"] * len(tasks_for(minutes_registered))
