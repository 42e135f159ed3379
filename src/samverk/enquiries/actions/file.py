"""Filing a request: a member's counts at once, an outsider's when they have confirmed their address."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.enquiries.actions.tell import tell_asker, tell_keepers
from samverk.enquiries.events import enquiry_received
from samverk.enquiries.messages import letter_of_receipt, letter_to_confirm, letter_to_keepers
from samverk.enquiries.models import Enquiry, Rules
from samverk.enquiries.models.rules import USUAL_DAYS
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Enquiry.State
MOST_UNCONFIRMED = 3


@dataclass(frozen=True, slots=True)
class Filed:
    """What somebody asks: plain text, and who they are."""

    title: str
    text: str
    name: str
    email: str
    organisation: str = ""


@transaction.atomic
def file_from_outside(body: Body, filed: Filed, *, at: datetime) -> Enquiry:
    """Keep an outsider's request, and send them the link that confirms it; until then it counts as nothing.

    Raises ``RuleBroken``: ``"enquiries-from-members-only"`` where the body takes none from outside,
    ``"enquiries-unconfirmed"`` where too many under one address wait to be confirmed.
    """
    # Many at once wait for each other at the body's rules.
    if not Rules.objects.select_for_update().filter(body=body, is_public=True).first():
        raise RuleBroken("enquiries-from-members-only", body.public_id)
    waiting = Enquiry.objects.filter(asker_email__iexact=filed.email, state=State.UNCONFIRMED)
    if waiting.count() >= MOST_UNCONFIRMED:
        raise RuleBroken("enquiries-unconfirmed", body.public_id)
    enquiry = Enquiry.objects.create(body=body, filed_at=at, **_fields(filed))
    trail.note("enquiry-filed", enquiry)
    tell_asker(enquiry, letter_to_confirm, "confirm")
    return enquiry


@transaction.atomic
def confirm_enquiry(enquiry: Enquiry, *, at: datetime) -> bool:
    """Let a request count from the day of ``at``; return whether that was still to do."""
    on = timezone.localdate(at)
    unconfirmed = Enquiry.objects.filter(pk=enquiry.pk, state=State.UNCONFIRMED)
    due_on = _due_on(enquiry.body_id, on)
    if not unconfirmed.update(state=State.RECEIVED, received_on=on, due_on=due_on):
        return False
    enquiry.refresh_from_db()
    trail.note("enquiry-confirmed", enquiry, due_on=due_on.isoformat())
    _tell_of_receipt(enquiry, on)
    return True


@transaction.atomic
def file_from_inside(body: Body, filed: Filed, *, at: datetime, by: User, on_behalf_of: str = "") -> Enquiry:
    """Keep a member's request and return it. The same title by the same user, still owed an answer, is one request."""
    on = timezone.localdate(at)
    # Two tabs wait for each other at the body's row.
    Body.objects.select_for_update().get(pk=body.pk)
    there = Enquiry.objects.filter(body=body, filed_by=by, title=filed.title, state__in=Enquiry.OWED).first()
    if there is not None:
        return there
    enquiry = Enquiry(body=body, filed_at=at, filed_by=by, on_behalf_of=on_behalf_of, **_fields(filed))
    enquiry.state, enquiry.received_on, enquiry.due_on = State.RECEIVED, on, _due_on(body.pk, on)
    enquiry.save(force_insert=True)
    trail.note("enquiry-filed", enquiry, by=by, on_behalf_of=on_behalf_of, due_on=enquiry.due_on.isoformat())
    _tell_of_receipt(enquiry, on)
    return enquiry


def answer_days(body_id: int) -> int:
    """Return in how many days the body has agreed to answer."""
    days = Rules.objects.filter(body=body_id).values_list("answer_days", flat=True).first()
    return USUAL_DAYS if days is None else days


def _due_on(body_id: int, on: date) -> date:
    return on + timedelta(days=answer_days(body_id))


def _fields(filed: Filed) -> dict[str, str]:
    return {
        "title": filed.title,
        "text": filed.text,
        "asker_name": filed.name,
        "asker_email": filed.email,
        "asker_organisation": filed.organisation,
    }


def _tell_of_receipt(enquiry: Enquiry, on: date) -> None:
    transaction.on_commit(partial(enquiry_received.send, Enquiry, enquiry_ids=(enquiry.pk,)))
    tell_asker(enquiry, letter_of_receipt, "received")
    tell_keepers(enquiry, letter_to_keepers, "received", on=on)
