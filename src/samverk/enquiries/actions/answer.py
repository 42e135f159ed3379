"""Answering a request, with a motive, by letter."""

from datetime import datetime
from functools import partial

from django.db import transaction

from samverk.accounts.models import User
from samverk.enquiries.actions.tell import tell_asker
from samverk.enquiries.events import enquiry_answered
from samverk.enquiries.messages import letter_of_answer
from samverk.enquiries.models import Enquiry
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Enquiry.State


@transaction.atomic
def answer_enquiry(enquiry: Enquiry, *, outcome: str, answer: str, motive: str, at: datetime, by: User) -> None:
    """Answer, once and for all; the letter is sent and kept.

    Raises ``RuleBroken``: ``"motive-missing"`` where the answer or its motive is empty, ``"enquiry-settled"`` where it
    was answered or withdrawn already.
    """
    answer, motive = answer.strip(), motive.strip()
    if outcome not in Enquiry.Outcome.values or not answer or not motive:
        raise RuleBroken("motive-missing", enquiry.public_id)
    owed = Enquiry.objects.filter(pk=enquiry.pk, state__in=Enquiry.OWED)
    said = {"outcome": outcome, "answer": answer, "motive": motive}
    if not owed.update(state=State.ANSWERED, settled_at=at, settled_by=by.email, **said):
        raise RuleBroken("enquiry-settled", enquiry.public_id)
    enquiry.refresh_from_db()
    trail.note("enquiry-answered", enquiry, by=by, outcome=outcome)
    tell_asker(enquiry, letter_of_answer, "answered", with_link=False)
    transaction.on_commit(partial(enquiry_answered.send, Enquiry, enquiry_ids=(enquiry.pk,)))
