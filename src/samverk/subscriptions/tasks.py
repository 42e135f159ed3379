"""Work of this room that nobody waits for: one action called."""

from django.utils import timezone
from django_tasks import task

from samverk.subscriptions import actions
from samverk.subscriptions.models import Subscription

Frequency = Subscription.Frequency


@task
def tell_at_once(meeting_ids: list[int]) -> int:
    """Write to those who want to know at once, now that meetings are shown or hidden; return how many letters went."""
    return actions.tell_all(Frequency.AT_ONCE, at=timezone.now())


@task
def tell_subscribers(on: str) -> int:
    """Write the letters of the day, and what a search could not find at once; return how many."""
    now = timezone.now()
    actions.forget_what_is_over(now)
    return actions.tell_all(Frequency.AT_ONCE, at=now) + actions.tell_all(Frequency.DAILY, at=now)
