"""Reminding those who owe an answer."""

from datetime import date

from django.db import transaction

from samverk.enquiries.actions.tell import tell_keepers
from samverk.enquiries.messages import letter_of_reminder
from samverk.enquiries.models import Enquiry

DAYS_BEFORE = 7
WEEK = 7


@transaction.atomic
def remind_of_owed(enquiry: Enquiry, *, on: date) -> int:
    """Remind a week before the day, on it, and every week that it is overdue; return the letters that went.

    Done several times a day, it is done once.
    """
    fresh = Enquiry.objects.select_related("body").filter(pk=enquiry.pk, state__in=Enquiry.OWED).first()
    if fresh is None or fresh.due_on is None or (stage := _stage(fresh.due_on, on)) is None:
        return 0
    return tell_keepers(fresh, letter_of_reminder, "reminder", on=on, once=f"reminder {stage}")


def _stage(due_on: date, on: date) -> int | None:
    """Return which reminder is due: -1 the week before, 0 on the day, then one a week; ``None`` for none yet."""
    past = (on - due_on).days
    if past < -DAYS_BEFORE:
        return None
    return -1 if past < 0 else past // WEEK
