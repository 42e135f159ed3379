"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.arrangements.actions import ask_again


@task
def let_bookings_ask_again(meeting_ids: list[int]) -> int:
    """Mark the bookings whose meeting was moved or cancelled; return how many."""
    return ask_again(meeting_ids)
