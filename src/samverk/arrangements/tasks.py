"""Work of this room that nobody waits for: ids or a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.arrangements.actions import ask_again, remind_preparers
from samverk.arrangements.models import DatePoll
from samverk.arrangements.queries.soon_prepared import soon_prepared
from samverk.post.addresses import whole_address
from samverk.rounds.actions import remind_before_closing
from samverk.rounds.queries.closing import closing_soon


@task
def let_bookings_ask_again(meeting_ids: list[int]) -> int:
    """Mark the bookings whose meeting was moved or cancelled; return how many."""
    return ask_again(meeting_ids)


@task
def remind_of_polls(on: str) -> int:
    """Remind of the polls that close soon; return the letters written."""
    polls = closing_soon(date.fromisoformat(on), purpose=DatePoll.PURPOSE)
    return sum(
        remind_before_closing(
            question, address=whole_address("arrangements:poll", question.date_poll.public_id), at=timezone.now()
        )
        for question in polls
    )


@task
def remind_of_turns(on: str) -> int:
    """Remind those who prepare a meeting that is near; return the letters written."""
    today = date.fromisoformat(on)
    return sum(
        remind_preparers(meeting, on=today, address=whole_address("arrangements:rota", meeting.body.public_id))
        for meeting in soon_prepared(today)
        if meeting.body is not None
    )
