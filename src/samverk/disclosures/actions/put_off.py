"""Putting off the day of an answer, with a reason."""

from datetime import date, datetime

from django.db import transaction

from procedure.disclosure import PROMPTLY
from samverk.accounts.models import User
from samverk.disclosures.actions.log import log
from samverk.disclosures.actions.take import in_hand
from samverk.disclosures.actions.tell import tell_asker
from samverk.disclosures.messages import letter_of_delay
from samverk.disclosures.models import DocumentRequest
from samverk.records.refusal import RuleBroken


@transaction.atomic
def put_off(asked: DocumentRequest, *, until: date, because: str, at: datetime, by: User) -> None:
    """Answer later than was meant, and tell whoever asked why.

    Raises ``RuleBroken``: ``"request-not-in-hand"``, ``"reason-missing"``, ``"day-not-later"``.

    Source: SFS 1949:105, 2 kap. 15-16 §§.
    """
    held = in_hand(asked, by=by)
    if not because.strip():
        raise RuleBroken("reason-missing", PROMPTLY)
    if until <= held.due_on:
        raise RuleBroken("day-not-later", until.isoformat())
    held.due_on, held.due_because = until, because.strip()
    held.save(update_fields=("due_on", "due_because"))
    log(held, "put-off", at=at, by=by, until=until.isoformat(), because=held.due_because)
    tell_asker(held, letter_of_delay, "put-off", once=f"put-off {until}")
