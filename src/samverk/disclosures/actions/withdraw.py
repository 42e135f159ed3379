"""Taking a request back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.disclosures.actions.enter import close_withdrawn
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.tell import tell_keepers
from samverk.disclosures.messages import letter_of_withdrawal
from samverk.disclosures.models import DocumentRequest
from samverk.records.refusal import RuleBroken


@transaction.atomic
def withdraw_request(asked: DocumentRequest, *, at: datetime, by: User | None = None) -> None:
    """Take a request back for whoever asked; ``by`` is ``None`` for the asker behind their link.

    Raises ``RuleBroken("request-settled")`` where it was answered or withdrawn already.
    """
    running = DocumentRequest.objects.filter(pk=asked.pk, state__in=DocumentRequest.OPEN)
    said = {"state": DocumentRequest.State.WITHDRAWN, "settled_at": at, "settled_by": by.email if by else ""}
    if not running.update(**said):
        raise RuleBroken("request-settled", asked.public_id)
    asked.refresh_from_db()
    log(asked, "withdrawn", at=at, by=by)
    close_withdrawn(asked, at=at)
    tell_keepers(asked, letter_of_withdrawal, "withdrawn", on=timezone.localdate(at))
