"""Inviting somebody to an item, sending the invitation anew, taking it back."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.guests import letters
from samverk.guests.links import State
from samverk.guests.models import Invitation
from samverk.guests.queries.slots import When, slots_of
from samverk.meetings.models import Item, Meeting
from samverk.records import trail
from samverk.records.refusal import RuleBroken

STANDING = (State.INVITED, State.CONFIRMED, State.DECLINED)


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom to invite, and what they should know. ``slides_due_at`` is ``None`` where no slides are awaited."""

    name: str
    email: str
    organisation: str = ""
    title: str = ""
    role: str = Invitation.Role.PRESENTER
    technical_notes: str = ""
    slides_due_at: datetime | None = None


@transaction.atomic
def invite(item: Item, invited: Invited, *, at: datetime, by: User, on_behalf_of: str = "") -> Invitation:
    """Invite somebody to one item and send them their link.

    Raises ``RuleBroken("already-invited")`` if the address was invited to the item, ``RuleBroken("meeting-has-begun")``
    if the meeting was opened, held or cancelled.
    """
    meeting = _not_begun(item.meeting)
    when = When(meeting, slots_of(meeting).get(item.public_id))
    invitation = Invitation(
        meeting=meeting,
        item=item,
        role=invited.role,
        name=invited.name,
        title=invited.title,
        organisation=invited.organisation,
        email=invited.email.lower(),
        technical_notes=invited.technical_notes,
        slides_due_at=invited.slides_due_at,
        invited_at=at,
        invited_by=by.email,
    )
    with letters.house_language():
        invitation.told = when.told
        _keep(invitation)
        letters.write_invitation(invitation, when, once=f"guest {invitation.public_id} link 1")
    trail.note("guest-invited", invitation, by=by, on_behalf_of=on_behalf_of)
    return invitation


@transaction.atomic
def invite_again(invitation: Invitation, *, email: str, seen: int, by: User, on_behalf_of: str = "") -> None:
    """Send the invitation anew, to another address if it was mistyped; the link sent before opens nothing more.

    ``seen`` is the number of the link that stood on the page. Raises ``RuleBroken("invitation-changed")`` if somebody
    else sent it anew or revoked it, ``RuleBroken("already-invited")`` and ``RuleBroken("meeting-has-begun")`` as
    ``invite`` does.
    """
    meeting = _not_begun(invitation.meeting)
    standing = Invitation.objects.filter(pk=invitation.pk, state__in=STANDING, link_number=seen, item__isnull=False)
    try:
        with transaction.atomic():
            changed = standing.update(email=email.lower(), link_number=F("link_number") + 1)
    except IntegrityError as error:
        raise RuleBroken("already-invited", email) from error
    if not changed:
        raise RuleBroken("invitation-changed", invitation.public_id)
    invitation.refresh_from_db()
    assert invitation.item is not None
    when = When(meeting, slots_of(meeting).get(invitation.item.public_id))
    with letters.house_language():
        Invitation.objects.filter(pk=invitation.pk).update(told=when.told)
        once = f"guest {invitation.public_id} link {invitation.link_number}"
        letters.write_invitation(invitation, when, once=once)
    trail.note("guest-invited-again", invitation, by=by, on_behalf_of=on_behalf_of)


@transaction.atomic
def revoke(invitation: Invitation, *, by: User, on_behalf_of: str = "") -> None:
    """Take an invitation back; its link opens nothing more, and the guest is told.

    Raises ``RuleBroken("invitation-changed")`` if that was done already.
    """
    standing = Invitation.objects.filter(pk=invitation.pk, state__in=STANDING)
    if not standing.update(state=State.REVOKED):
        raise RuleBroken("invitation-changed", invitation.public_id)
    invitation.refresh_from_db()
    with letters.house_language():
        letters.write_cancellation(invitation)
    trail.note("guest-revoked", invitation, by=by, on_behalf_of=on_behalf_of)


def _keep(invitation: Invitation) -> None:
    try:
        with transaction.atomic():
            invitation.save(force_insert=True)
    except IntegrityError as error:
        raise RuleBroken("already-invited", invitation.email) from error


def _not_begun(meeting: Meeting) -> Meeting:
    states = (Meeting.State.PLANNED, Meeting.State.CALLED)
    coming = Meeting.objects.filter(pk=meeting.pk, state__in=states, opened_at=None, cancelled_at=None)
    found = coming.exclude(held_on=None).first()
    if found is None:
        raise RuleBroken("meeting-has-begun", meeting.public_id)
    return found
