"""Links that open one thing, for one holder, until a day: for guests and others without a log-in.

The link carries its own proof; nothing is stored. Whoever has it can read what it names, so what it carries is ids
and never a secret. A link is bound to its purpose: one that opens a room opens no paper.
"""

from datetime import date, datetime, time, timedelta

from django.core import signing
from django.utils import timezone

from samverk.accounts.actions.admit_attempt import PER_ADDRESS, Refused, address_subject, admit
from samverk.records.refusal import RuleBroken


def sign(purpose: str, subject_public_id: str, *, holder: str, expires_at: datetime) -> str:
    """Return a token that stands in an address: letters, digits, "-", "_" and "."."""
    carried = [subject_public_id, holder, int(expires_at.timestamp())]
    return _signer(purpose).sign_object(carried)


def read(token: str, purpose: str, at: datetime, *, address: str = "") -> tuple[str, str]:
    """Return the public id of the subject and the holder.

    Raises ``RuleBroken``: ``"link-wrong"`` for a token that was not signed here for ``purpose``; ``"link-expired"``
    when its time is over; ``"link-too-many"`` for one wrong token too many from the network ``address`` that calls.
    A right one is never held back: colleagues behind one address do not pay for a stranger among them.
    """
    try:
        subject_public_id, holder, expires = _signer(purpose).unsign_object(token)
    except signing.BadSignature as error:
        wrong = admit({address_subject(address, "link"): PER_ADDRESS}, at=at)
        raise RuleBroken("link-too-many" if isinstance(wrong, Refused) else "link-wrong") from error
    if at.timestamp() >= expires:
        raise RuleBroken("link-expired")
    return subject_public_id, holder


def end_of(day: date) -> datetime:
    """Return the moment at which ``day`` is over here: a link that expires then is good through the whole day."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _signer(purpose: str) -> signing.Signer:
    return signing.Signer(sep=".", salt=f"samverk.accounts.signed_links.{purpose}")
