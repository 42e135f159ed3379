"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.noticeboard import actions


@task
def tell_of_announcement(meeting_ids: list[int]) -> int:
    """Write to those who have approved minutes to announce."""
    return actions.tell_keepers(meeting_ids, today=timezone.localdate())


@task
def announce_approved_items(item_ids: list[int]) -> int:
    """Put items that were approved at once onto the board, each by itself."""
    return actions.announce_items(item_ids, at=timezone.now())


@task
def take_down_notices(day: str) -> int:
    """Take down what has stood long enough; ``day`` is in its ISO form."""
    return actions.take_down_what_is_over(date.fromisoformat(day), timezone.now())
