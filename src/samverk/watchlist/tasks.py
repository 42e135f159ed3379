"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date

from django_tasks import task

from samverk.watchlist.actions import remind_followers
from samverk.watchlist.queries.notice_list import come_due


@task
def remind_of_notices(on: str) -> int:
    """Remind of the notices whose day has come; return the letters written."""
    day = date.fromisoformat(on)
    return sum(remind_followers(notice, on=day) for notice in come_due(day))
