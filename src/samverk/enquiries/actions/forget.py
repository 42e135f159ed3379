"""Forgetting what nobody confirmed, and who asked."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from samverk.enquiries.models import Enquiry
from samverk.post.actions import forget_letters_about

KEPT = timedelta(days=7)


@transaction.atomic
def forget_unconfirmed(at: datetime) -> int:
    """Delete requests from outside that were not confirmed within a week; return how many."""
    unconfirmed = Enquiry.objects.filter(state=Enquiry.State.UNCONFIRMED, filed_at__lt=at - KEPT)
    return unconfirmed.delete()[0]


@transaction.atomic
def forget_asker(enquiry: Enquiry) -> None:
    """Leave out of a settled request who asked, with the letters about it, and let their link open nothing."""
    settled = Enquiry.objects.filter(pk=enquiry.pk, settled_at__isnull=False)
    if settled.update(asker_name="", asker_email="", link_number=F("link_number") + 1):
        forget_letters_about(enquiry)
