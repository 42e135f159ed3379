"""The link that opens one invitation: for its guest, until the day of the meeting is over."""

from datetime import datetime

from samverk.accounts.signed_links import end_of, read, sign
from samverk.guests.models import Invitation
from samverk.post.addresses import whole_address
from samverk.records.refusal import RuleBroken

PURPOSE = "guest"
State = Invitation.State


def link_of(invitation: Invitation) -> str:
    """Return the whole address under which the guest finds their item."""
    return whole_address("guests:own", token_of(invitation))


def token_of(invitation: Invitation) -> str:
    """Return what stands in the link."""
    holder = str(invitation.link_number)
    return sign(PURPOSE, invitation.public_id, holder=holder, expires_at=_expires_at(invitation))


def invitation_behind(token: str, *, at: datetime, address: str) -> Invitation:
    """Return the invitation that ``token`` opens, with its meeting and item, as they now stand.

    Raises ``RuleBroken``: the codes of ``signed_links.read``; ``"link-expired"`` also where the meeting was moved to an
    earlier day that is over; ``"invitation-revoked"`` where it was taken back, sent anew to another address, or where
    the item or the meeting is off.
    """
    public_id, holder = read(token, PURPOSE, at, address=address)
    related = ("item", "meeting__body")
    invitation = Invitation.objects.select_related(*related).filter(public_id=public_id).first()
    if invitation is None or invitation.state == State.REVOKED or str(invitation.link_number) != holder:
        raise RuleBroken("invitation-revoked", public_id)
    if invitation.item is None or invitation.meeting.cancelled_at is not None:
        raise RuleBroken("invitation-revoked", public_id)
    if at >= _expires_at(invitation):
        raise RuleBroken("link-expired", public_id)
    return invitation


def _expires_at(invitation: Invitation) -> datetime:
    last_day = invitation.meeting.last_on or invitation.meeting.held_on
    assert last_day is not None
    return end_of(last_day)
