"""Work of this room that nobody waits for: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.registry.actions import automatic


@task
def register_minutes(meeting_ids: list[int]) -> int:
    """Enter approved minutes."""
    return automatic.enter_minutes(meeting_ids, at=timezone.now())


@task
def register_calls(meeting_ids: list[int]) -> int:
    """Enter calls that were sent."""
    return automatic.enter_calls(meeting_ids, at=timezone.now())


@task
def register_sendouts(sendout_ids: list[int]) -> int:
    """Enter send-outs that have gone out."""
    return automatic.enter_sendouts(sendout_ids, at=timezone.now())
