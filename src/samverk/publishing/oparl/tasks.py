"""Work of this room that nobody waits for: its actions called."""

from django.utils import timezone
from django_tasks import task

from samverk.publishing.oparl.actions import follow_the_public, weigh_minutes


@task
def follow_changed_meetings(meeting_ids: list[int]) -> int:
    """Note what is public after the meetings changed; return how many objects changed.

    All is compared, since a name or a matter may go with the last meeting that mentions it.
    """
    weigh_minutes(meeting_ids)
    return follow_the_public(at=timezone.now())


@task
def follow_once_a_day(today: str) -> int:
    """Note what no meeting announced, such as a new name or mandate; return how many objects changed."""
    weigh_minutes()
    return follow_the_public(at=timezone.now())
