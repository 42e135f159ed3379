"""Setting a message aside, with a reason; and being done with what could not be taken."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.models import User
from samverk.mailroom.models import Mail, Refused
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = Mail.State


@transaction.atomic
def set_aside(mail: Mail, *, reason: str, note: str, at: datetime, by: User) -> None:
    """Set a message aside; it is kept, and may be taken back.

    Raises ``RuleBroken``: ``"reason-missing"``, ``"mail-not-waiting"`` if somebody else came first.
    """
    if reason not in Mail.Reason.values:
        raise RuleBroken("reason-missing", mail.public_id)
    waiting = Mail.objects.filter(pk=mail.pk, state=State.WAITING)
    said = {"set_aside_as": reason, "set_aside_note": note.strip()[:300]}
    if not waiting.update(state=State.SET_ASIDE, settled_at=at, settled_by=by.email, **said):
        raise RuleBroken("mail-not-waiting", mail.public_id)
    trail.note("mail-set-aside", mail, by=by, reason=reason)


@transaction.atomic
def settle_refused(refused: Refused, *, at: datetime, by: User) -> bool:
    """Note that somebody has looked after what could not be taken; return whether that was still to do."""
    done = bool(Refused.objects.filter(pk=refused.pk, settled_at=None).update(settled_at=at, settled_by=by.email))
    if done:
        trail.note("mail-refused-settled", refused, by=by)
    return done
