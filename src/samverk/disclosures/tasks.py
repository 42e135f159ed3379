"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.disclosures.actions.forget import forget_asker, is_to_be_forgotten
from samverk.disclosures.actions.remind import remind_of_request
from samverk.disclosures.models import DocumentRequest


@task
def look_after_disclosures(on: str) -> int:
    """Remind of the answers that are owed, and forget who asked long ago; return the letters written."""
    today, now = date.fromisoformat(on), timezone.now()
    settled = DocumentRequest.objects.filter(forgotten_at=None).exclude(state__in=DocumentRequest.OPEN)
    for asked in settled.select_related("body", "decision").order_by("pk").iterator(500):
        if is_to_be_forgotten(asked, today):
            forget_asker(asked, at=now)
    owed = DocumentRequest.objects.filter(state__in=DocumentRequest.OPEN, due_on__lte=today).order_by("pk")
    return sum(remind_of_request(asked, on=today) for asked in owed)
