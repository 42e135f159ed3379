"""Taking a request in hand: of several keepers one has it, and another may take it over."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.disclosures.actions.log import log
from samverk.disclosures.models import DocumentRequest
from samverk.records.refusal import RuleBroken

State = DocumentRequest.State


@transaction.atomic
def take_request(asked: DocumentRequest, *, at: datetime, by: User) -> None:
    """Take a request that nobody has in hand. Raises ``RuleBroken("request-taken")`` if somebody else came first."""
    free = DocumentRequest.objects.filter(pk=asked.pk, state=State.RECEIVED)
    if not free.update(state=State.IN_HAND, taken_by=by, taken_at=at):
        raise RuleBroken("request-taken", asked.public_id)
    log(asked, "taken", at=at, by=by)


@transaction.atomic
def take_over(asked: DocumentRequest, *, seen: int | None, at: datetime, by: User) -> None:
    """Take a request out of the hands of ``seen``, the primary key of whoever had it when the page was shown.

    Raises ``RuleBroken("request-taken")`` if somebody else has it meanwhile, or it is settled.
    """
    theirs = DocumentRequest.objects.filter(pk=asked.pk, state=State.IN_HAND, taken_by=seen).exclude(taken_by=by)
    if not theirs.update(taken_by=by, taken_at=at):
        raise RuleBroken("request-taken", asked.public_id)
    log(asked, "taken-over", at=at, by=by)


def in_hand(asked: DocumentRequest, *, by: User) -> DocumentRequest:
    """Return the request as it stands, held for an act of whoever has it in hand; whoever acts meanwhile waits.

    Raises ``RuleBroken("request-not-in-hand")`` for all others, and once it is settled.
    """
    own = DocumentRequest.objects.filter(pk=asked.pk, state=State.IN_HAND, taken_by=by)
    if not own.update(state=State.IN_HAND):
        raise RuleBroken("request-not-in-hand", asked.public_id)
    return DocumentRequest.objects.select_related("body", "entry", "case").get(pk=asked.pk)
