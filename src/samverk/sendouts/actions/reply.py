"""What came back: the link was followed, a reply was given, or a secretary noted one that came another way."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.post.actions import note_opened
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.sendouts.models import Recipient, Reply, Sendout

Kind = Reply.Kind
Asks = Sendout.Asks


@transaction.atomic
def note_opening(recipient: Recipient, *, at: datetime) -> bool:
    """Keep the first moment at which a recipient followed their link; return whether this was it."""
    if recipient.letter is not None:
        note_opened(recipient.letter, at=at)
    return bool(Recipient.objects.filter(pk=recipient.pk, opened_at=None).update(opened_at=at))


@transaction.atomic
def reply(recipient: Recipient, *, text: str = "", at: datetime) -> Reply:
    """Take a recipient's own reply: with ``text`` an answer, without that they have read it. Given twice it is one.

    Raises ``RuleBroken``: ``"nothing-asked"`` where no reply was asked for here, ``"answer-empty"`` where words were.
    """
    asks = recipient.sendout.asks
    if asks not in (Asks.READ, Asks.ANSWER):
        raise RuleBroken("nothing-asked", recipient.sendout.public_id)
    if asks == Asks.ANSWER and not text.strip():
        raise RuleBroken("answer-empty", recipient.public_id)
    return _add(recipient, text, at, by=None)


@transaction.atomic
def note_reply(recipient: Recipient, *, text: str, at: datetime, by: User) -> Reply:
    """Note a reply that came by telephone or in another letter; raises ``RuleBroken("answer-empty")``."""
    if not text.strip():
        raise RuleBroken("answer-empty", recipient.public_id)
    return _add(recipient, text, at, by=by)


def _add(recipient: Recipient, text: str, at: datetime, *, by: User | None) -> Reply:
    # Whoever replies at the same moment waits here.
    Recipient.objects.filter(pk=recipient.pk).update(revision=F("revision") + 1)
    kind, said = (Kind.ANSWER, text.strip()) if text.strip() else (Kind.READ, "")
    last = recipient.replies.order_by("-id").first()
    if last is not None and (last.kind, last.text) == (kind, said):
        return last
    made = Reply.objects.create(recipient=recipient, kind=kind, text=said, at=at, noted_by=by)
    trail.note("sendout-replied", recipient.sendout, by=by, recipient=recipient.public_id)
    return made
