"""Asking to follow something, saying yes to it, and ending it."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.actions.create_user import normal_email
from samverk.post.actions import forget_letters, send_letter
from samverk.records import trail
from samverk.records.refusal import RuleBroken
from samverk.subscriptions import letters
from samverk.subscriptions.models import Subscription
from samverk.subscriptions.subjects import name_of


@transaction.atomic
def subscribe(email: str, kind: str, subject: str, *, frequency: str, at: datetime) -> None:
    """Ask ``email`` whether it wants to follow something; nothing is told before it has said yes.

    Whoever follows it already gets no letter, and nobody but the address learns which of the two it was.
    Raises ``RuleBroken("nothing-to-follow")`` where the public may see no such thing.
    """
    name = name_of(kind, subject)
    if name is None:
        raise RuleBroken("nothing-to-follow", subject)
    asked, is_new = Subscription.objects.get_or_create(
        email=normal_email(email),
        kind=kind,
        subject=subject,
        defaults={"frequency": Subscription.Frequency(frequency), "asked_at": at},
    )
    if asked.confirmed_at is not None:
        return
    if not is_new:
        Subscription.objects.filter(pk=asked.pk, confirmed_at=None).update(asked_at=at, frequency=frequency)
    title, text, link = letters.question(name, asked.public_id, at)
    # No name of what the letter is about: the row goes when the subscription ends, and the letter is no trace of it.
    send_letter(asked.email, subject=title, text=text, kind="subscription-question", secret_part=link)


@transaction.atomic
def confirm(public_id: str, *, at: datetime) -> None:
    """Let a subscription count from now on.

    Raises ``RuleBroken("subscription-over")`` if it was taken back meanwhile, and ``RuleBroken("already-confirmed")``.
    """
    asked = Subscription.objects.filter(public_id=public_id)
    if not asked.filter(confirmed_at=None).update(confirmed_at=at):
        raise RuleBroken("already-confirmed" if asked.exists() else "subscription-over", public_id)
    trail.note("subscription-confirmed", asked.get())


@transaction.atomic
def end(public_id: str) -> bool:
    """End a subscription and forget the address; return whether there was one."""
    there = Subscription.objects.select_for_update().filter(public_id=public_id).first()
    if there is None:
        return False
    trail.note("subscription-ended", there)
    there.delete()
    if not Subscription.objects.filter(email=there.email).exists():
        forget_letters(there.email, kinds=("subscription", "subscription-question"))
    return True
