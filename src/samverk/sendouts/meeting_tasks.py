"""What is done here when meetings are moved or cancelled: ids in, one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.sendouts import actions


@task
def follow_moved_meetings(meeting_ids: list[int]) -> int:
    """Move what goes before meetings that have moved; return how many."""
    return actions.follow_moved(meeting_ids, at=timezone.now())


@task
def follow_cancelled_meetings(meeting_ids: list[int]) -> int:
    """Hold up what was to go before meetings that are cancelled; return how many."""
    return actions.follow_cancelled(meeting_ids)
