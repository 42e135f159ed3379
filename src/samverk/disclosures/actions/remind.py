"""Reminding those who owe an answer."""

from datetime import date

from django.db import transaction

from samverk.disclosures.actions.tell import tell_keepers
from samverk.disclosures.messages import letter_of_reminder
from samverk.disclosures.models import DocumentRequest

WEEK = 7


@transaction.atomic
def remind_of_request(asked: DocumentRequest, *, on: date) -> int:
    """Remind on the day, on the day after, and every week that the answer is late; return the letters that went.

    Done several times a day, it is done once.
    """
    fresh = DocumentRequest.objects.select_related("body").filter(pk=asked.pk, state__in=DocumentRequest.OPEN).first()
    if fresh is None or fresh.due_on > on:
        return 0
    past = (on - fresh.due_on).days
    stage = 0 if past == 0 else 1 + past // WEEK
    return tell_keepers(fresh, letter_of_reminder, "reminder", on=on, once=f"reminder {fresh.due_on} {stage}")
