"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date, timedelta

from django_tasks import task

from samverk.collaborations.actions import remind_reviewers
from samverk.collaborations.models import Review
from samverk.post.addresses import whole_address

BEFORE = timedelta(days=7)


@task
def remind_of_reviews(on: str) -> int:
    """Remind, once, of a review that is due within a week, and once more when it is late; return the letters."""
    day, address = date.fromisoformat(on), whole_address("collaborations:review")
    soon = Review.objects.filter(due_on__gte=day, due_on__lte=day + BEFORE)
    late = Review.objects.filter(due_on__lt=day, due_on__gte=day - 2 * BEFORE)
    letters = sum(remind_reviewers(review, address=address, on=day, once="due soon") for review in soon)
    return letters + sum(remind_reviewers(review, address=address, on=day, once="late") for review in late)
