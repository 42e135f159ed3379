"""Reminding those who have been asked to approve a text."""

from datetime import date, timedelta

from django.utils.timezone import localdate

from samverk.approving.actions.tell import tell_approvers
from samverk.approving.models import Submission

# Days before the last one, and after it; without a last day, days after the text was shown.
BEFORE = (3, 0)
AFTER = (1, 7)
WITHOUT_LAST_DAY = (3, 7, 14)


def remind_approvers(today: date) -> int:
    """Remind of what is due, once for each day that reminds; return how many letters went."""
    waiting = Submission.objects.filter(state=Submission.State.OPEN, request=None).select_related("meeting")
    return sum(
        tell_approvers(submission, occasion, today=today)
        for submission in waiting
        if (occasion := occasion_of(submission, today))
    )


def occasion_of(submission: Submission, today: date) -> str:
    """Return what reminds on this day, empty on most; a day on which nobody looked is made up for by the next."""
    if submission.last_day is None:
        passed = (today - localdate(submission.submitted_at)).days
        return next((f"after {days}" for days in reversed(WITHOUT_LAST_DAY) if passed >= days), "")
    left = (submission.last_day - today).days
    late = next((f"late {days}" for days in reversed(AFTER) if -left >= days), "")
    shown_before = localdate(submission.submitted_at) < submission.last_day - timedelta(days=BEFORE[0])
    early = next((f"before {days}" for days in reversed(BEFORE) if left <= days), "") if left >= 0 else ""
    return late or (early if shown_before or early == "before 0" else "")
