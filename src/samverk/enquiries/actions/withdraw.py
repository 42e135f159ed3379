"""Taking a request back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.enquiries.actions.tell import tell_keepers
from samverk.enquiries.messages import letter_of_withdrawal
from samverk.enquiries.models import Enquiry
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Enquiry.State


@transaction.atomic
def withdraw_enquiry(enquiry: Enquiry, *, at: datetime, by: User | None = None) -> None:
    """Take a request back for whoever asked: ``by`` is ``None`` for an outsider behind their link.

    What was put to the members or proposed to an agenda meanwhile stays. Raises ``RuleBroken("enquiry-settled")`` where
    it was answered or withdrawn already.
    """
    was_owed = Enquiry.objects.filter(pk=enquiry.pk, state__in=Enquiry.OWED).exists()
    running = Enquiry.objects.filter(pk=enquiry.pk, state__in=(State.UNCONFIRMED, *Enquiry.OWED))
    if not running.update(state=State.WITHDRAWN, settled_at=at, settled_by=by.email if by else ""):
        raise RuleBroken("enquiry-settled", enquiry.public_id)
    enquiry.refresh_from_db()
    trail.note("enquiry-withdrawn", enquiry, by=by)
    if was_owed:
        tell_keepers(enquiry, letter_of_withdrawal, "withdrawn", on=timezone.localdate(at))
