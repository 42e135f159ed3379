"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.intake.actions import release_proposals, remind_of_end
from samverk.meetings.models import Meeting


@task
def remind_groups(on: str) -> int:
    """Write to the members of groups whose last day draws near; return the letters written."""
    return remind_of_end(on=date.fromisoformat(on))


@task
def let_proposals_wait_again(meeting_ids: list[int]) -> int:
    """Put what cancelled meetings were to take up back into the queue; return how many proposals."""
    return sum(release_proposals(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))
