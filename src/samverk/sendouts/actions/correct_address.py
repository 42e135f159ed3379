"""Writing anew to somebody whose letter came back."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.post.actions import send_letter
from samverk.post.models import Letter
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sendouts.links import link_to, with_link
from samverk.sendouts.models import Recipient
from samverk.sendouts.sending import KIND

LOST = (Letter.State.BOUNCED, Letter.State.FAILED)


@transaction.atomic
def correct_address(recipient: Recipient, email: str, *, at: datetime, by: User) -> None:
    """Send the letter to another address; the link in the old one opens nothing any more.

    Raises ``RuleBroken``: ``"letter-not-lost"`` where the letter arrived, waits, or was sent anew already,
    ``"address-known"`` where the send-out has been to that address.
    """
    lost = recipient.letter
    if lost is None or email == recipient.email:
        raise RuleBroken("letter-not-lost" if lost is None else "address-known", recipient.public_id)
    if recipient.sendout.recipients.filter(email=email, organisation=recipient.organisation).exists():
        raise RuleBroken("address-known", recipient.public_id)
    rows = Recipient.objects.filter(pk=recipient.pk, email=recipient.email, letter=lost, letter__state__in=LOST)
    if not rows.update(email=email):
        raise RuleBroken("letter-not-lost", recipient.public_id)
    sent = send_letter(
        email,
        to_name=recipient.name,
        subject=lost.subject,
        text=with_link(lost.text, link_to(recipient.public_id, email, at)),
        kind=KIND,
        about=recipient.sendout,
        enclosures=[(one.name, one.stored_file) for one in lost.enclosures.select_related("stored_file")],
        once=f"sendout again {recipient.public_id} {email}"[:200],
    )
    Recipient.objects.filter(pk=recipient.pk).update(letter=sent)
    recipient.refresh_from_db()
    trail.note("sendout-address-corrected", recipient.sendout, by=by, recipient=recipient.public_id)
