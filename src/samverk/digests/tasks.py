"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.digests import actions


@task
def write_digests(on: str) -> int:
    """Write the letters of the day; return how many."""
    return actions.send_digests(date.fromisoformat(on))
