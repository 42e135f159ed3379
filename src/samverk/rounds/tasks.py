"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.post.addresses import whole_address
from samverk.rounds.actions import close_if_over, remind_before_closing
from samverk.rounds.queries.closing import closing_soon, over


@task
def remind_the_silent(on: str) -> int:
    """Remind of the questions that close soon; return the letters written."""
    return sum(
        remind_before_closing(question, address=whole_address("rounds:round", question.public_id), at=timezone.now())
        for question in closing_soon(date.fromisoformat(on))
    )


@task
def close_what_is_over(on: str) -> int:
    """Close the questions whose last moment has passed; return how many."""
    now = timezone.now()
    return sum(close_if_over(question, at=now) for question in over(now))
