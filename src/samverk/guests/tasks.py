"""Work of this room that nobody waits for: ids in, one action called."""

from django_tasks import task

from samverk.guests.actions import tell_cancelled, tell_times, thank_guests
from samverk.meetings.models import Meeting


@task
def tell_guests_times(meeting_ids: list[int]) -> int:
    """Tell guests of meetings that were called or moved their new times; return the letters written."""
    return sum(tell_times(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))


@task
def tell_guests_cancelled(meeting_ids: list[int]) -> int:
    """Tell guests of cancelled meetings; return the letters written."""
    return sum(tell_cancelled(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))


@task
def thank(meeting_ids: list[int]) -> int:
    """Thank the guests of meetings whose minutes are drafted or approved; return the letters written."""
    return sum(thank_guests(meeting) for meeting in Meeting.objects.filter(pk__in=meeting_ids))
