"""Work of this room that nobody waits for: one action called."""

from datetime import date

from django_tasks import task

from samverk.intake.actions import remind_of_end


@task
def remind_groups(on: str) -> int:
    """Write to the members of groups whose last day draws near; return the letters written."""
    return remind_of_end(on=date.fromisoformat(on))
