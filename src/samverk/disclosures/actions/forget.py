"""Forgetting who asked, and in which words, when a request has been settled long enough."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.tell import KINDS
from samverk.disclosures.models import DocumentRequest
from samverk.disclosures.models.rules import rules_of
from samverk.post.actions import forget_letters


def is_to_be_forgotten(asked: DocumentRequest, on: date) -> bool:
    """Return whether nobody needs to know any more who asked: so long after the answer, or after the decision.

    A decision that was asked for and is not made yet keeps all as it is.
    """
    decision = getattr(asked, "decision", None)
    ended = decision.made_at if decision else asked.settled_at
    if ended is None or asked.forgotten_at is not None or (asked.decision_asked_at and decision is None):
        return False
    days = timedelta(days=rules_of(asked.body).forget_days)
    return timezone.localdate(ended) + days <= on and (asked.files_until is None or asked.files_until < on)


@transaction.atomic
def forget_asker(asked: DocumentRequest, *, at: datetime) -> bool:
    """Forget who asked and what they wrote, and end their link; the documents and the log stay. Tell if it was done."""
    kept = DocumentRequest.objects.filter(pk=asked.pk, forgotten_at=None).exclude(state__in=DocumentRequest.OPEN)
    emptied = {"what": "", "answer": "", "asker_name": "", "asker_email": "", "asker_contact": "", "key": None}
    if not kept.update(forgotten_at=at, link_number=F("link_number") + 1, **emptied):
        return False
    address = asked.asker_email
    if address and not DocumentRequest.objects.filter(asker_email=address).exists():
        forget_letters(address, kinds=KINDS)
    log(asked, "forgotten", at=at)
    return True
