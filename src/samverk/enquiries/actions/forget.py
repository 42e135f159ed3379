"""Forgetting what nobody confirmed."""

from datetime import datetime, timedelta

from django.db import transaction

from samverk.enquiries.models import Enquiry

KEPT = timedelta(days=7)


@transaction.atomic
def forget_unconfirmed(at: datetime) -> int:
    """Delete requests from outside that were not confirmed within a week; return how many."""
    unconfirmed = Enquiry.objects.filter(state=Enquiry.State.UNCONFIRMED, filed_at__lt=at - KEPT)
    return unconfirmed.delete()[0]
