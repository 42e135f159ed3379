"""Naming those who act for somebody, and ending it."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from samverk.accounts.actions.create_user import normal_email
from samverk.accounts.models import Delegation, User
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def name_delegate(principal: User, *, email: str, holds_from: date, holds_to: date | None = None) -> Delegation:
    """Let the user with this address act for ``principal`` from the first to the last day.

    Raises ``RuleBroken``: ``"delegate-unknown"`` where nobody who may log in has the address, ``"own-delegate"``,
    ``"ends-before-it-starts"``, ``"already-delegate"`` where they act for the principal on one of these days already.
    """
    delegate = User.objects.filter(email=normal_email(email), is_active=True).first()
    if delegate is None:
        raise RuleBroken("delegate-unknown")
    if delegate.pk == principal.pk:
        raise RuleBroken("own-delegate")
    if holds_to is not None and holds_to < holds_from:
        raise RuleBroken("ends-before-it-starts")
    # The principal's row stands for all their delegations: of two who name at once, one waits for the other.
    User.objects.select_for_update().get(pk=principal.pk)
    begun = Q(holds_from__lte=holds_to) if holds_to else Q()
    same = Delegation.objects.filter(begun, principal=principal, delegate=delegate)
    if same.filter(Q(holds_to__isnull=True) | Q(holds_to__gte=holds_from)).exists():
        raise RuleBroken("already-delegate")
    delegation = Delegation.objects.create(
        principal=principal, delegate=delegate, holds_from=holds_from, holds_to=holds_to
    )
    trail.note("delegate-named", delegation, by=principal, delegate=delegate.email)
    return delegation


@transaction.atomic
def end_delegation(delegation: Delegation, *, on: date, by: User) -> None:
    """End it before ``on``: the day before was the last one. One that never began is taken back whole.

    Done twice, it is done once.
    """
    over = Delegation.objects.filter(pk=delegation.pk).exclude(holds_to__lt=on)
    if over.filter(holds_from__gte=on).delete()[0] or over.update(holds_to=on - timedelta(days=1)):
        trail.note("delegation-ended", delegation, by=by, delegate=delegation.delegate.email)
