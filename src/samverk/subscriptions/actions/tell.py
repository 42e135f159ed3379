"""Telling what was published since somebody said yes, each decision once."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from samverk.meetings.models import Clause
from samverk.post.actions import send_letter
from samverk.post.models import Letter
from samverk.subscriptions import letters
from samverk.subscriptions.links import CONFIRMS_FOR, ending_address
from samverk.subscriptions.models import Subscription, ToldClause
from samverk.subscriptions.subjects import decisions_of, name_of

COLUMNS = ("public_id", "text", "item__title", "meeting__body_as_written", "meeting__held_on")
# What is told in one letter at most; the rest stands in the next.
MOST = 200


def tell_all(frequency: str, *, at: datetime) -> int:
    """Write to everybody who chose ``frequency`` what they were not told; return how many letters went.

    What is meant by one wish is looked up once, however many have it. Done again, or by two workers at once, it tells
    nothing twice; what is hidden by then is not told.
    """
    confirmed = Subscription.objects.filter(frequency=frequency, confirmed_at__isnull=False)
    sent = 0
    for kind, subject in list(confirmed.order_by("kind", "subject").values_list("kind", "subject").distinct()):
        sent += _tell_wish(confirmed.filter(kind=kind, subject=subject), kind, subject, at)
    return sent


def forget_what_is_over(at: datetime) -> int:
    """Forget addresses that never said yes, and those whose letters came back; return how many."""
    unanswered = Subscription.objects.filter(confirmed_at=None, asked_at__lt=at - CONFIRMS_FOR)
    returned = Letter.objects.filter(state=Letter.State.BOUNCED, to_address=OuterRef("email"), kind="subscription")
    gone = Subscription.objects.filter(Exists(returned.filter(queued_at__gte=OuterRef("asked_at"))))
    return unanswered.delete()[1].get(_LABEL, 0) + gone.delete()[1].get(_LABEL, 0)


_LABEL = "subscriptions.Subscription"


def _tell_wish(wishes: "QuerySet[Subscription]", kind: str, subject: str, at: datetime) -> int:
    name = name_of(kind, subject)
    first = wishes.order_by("confirmed_at").values_list("confirmed_at", flat=True).first()
    if name is None or first is None:
        return 0
    meant = decisions_of(kind, subject).filter(meeting__published_at__gt=first)
    if not meant.exists():
        return 0
    # Keys alone: letters are written meanwhile, and a million of them take up little room.
    return sum(tell(key, name, meant, at) for key in list(wishes.order_by("pk").values_list("pk", flat=True)))


@transaction.atomic
def tell(key: int, name: str, meant: "QuerySet[Clause]", at: datetime) -> bool:
    """Write one letter with what is new; the row of the subscription is the queue in which two workers wait."""
    wish = Subscription.objects.select_for_update().filter(pk=key, confirmed_at__isnull=False).first()
    if wish is None:
        return False
    told = ToldClause.objects.filter(subscription=wish, clause_id_told=OuterRef("public_id"))
    new = meant.filter(~Exists(told), meeting__published_at__gt=wish.confirmed_at)
    order = (F("meeting__published_at").asc(), "meeting_id", "position")
    if _was_told_today(wish, at):
        return False
    decisions = [letters.Decision(*row) for row in new.order_by(*order).values_list(*COLUMNS)[:MOST]]
    if not decisions:
        return False
    title, text = letters.tidings(name, wish.public_id, decisions, at)
    one_click = ending_address(wish.public_id, at)
    send_letter(wish.email, subject=title, text=text, kind="subscription", unsubscribe=one_click)
    ToldClause.objects.bulk_create(
        ToldClause(subscription=wish, clause_id_told=one.public_id, told_at=at) for one in decisions
    )
    return True


def _was_told_today(wish: Subscription, at: datetime) -> bool:
    if wish.frequency != Subscription.Frequency.DAILY:
        return False
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    return ToldClause.objects.filter(subscription=wish, told_at__gte=midnight).exists()
