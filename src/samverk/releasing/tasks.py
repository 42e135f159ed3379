"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.releasing import actions


@task
def set_days_of_published(meeting_ids: list[int]) -> int:
    """Give minutes that were just published the days that their body's rules say."""
    return actions.begin_releases(meeting_ids)


@task
def take_down_minutes(day: str) -> int:
    """Hide minutes whose day to be taken down has come; ``day`` is in its ISO form."""
    return actions.take_down_over(date.fromisoformat(day))
