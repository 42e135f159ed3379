"""Work of this room that nobody waits for: a day in, one action called."""

from datetime import date

from django.utils import timezone
from django_tasks import task

from samverk.enquiries.actions import forget_unconfirmed, remind_of_owed
from samverk.enquiries.models import Enquiry


@task
def look_after_enquiries(on: str) -> int:
    """Remind of the answers that are owed, and forget what nobody confirmed; return the letters written."""
    forget_unconfirmed(timezone.now())
    owed = Enquiry.objects.filter(state__in=Enquiry.OWED).order_by("pk")
    return sum(remind_of_owed(enquiry, on=date.fromisoformat(on)) for enquiry in owed)
