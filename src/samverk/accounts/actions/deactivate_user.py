"""Shut somebody out, and let them in again. Users are never deleted: the trail names them."""

from datetime import datetime

from django.db import transaction

from samverk.accounts.actions.last_administrator import refuse_to_lose_the_last
from samverk.accounts.models import User
from samverk.records import trail


@transaction.atomic
def deactivate_user(user: User, *, at: datetime, by: User | None = None) -> None:
    """Shut ``user`` out from now on, open sessions included; done twice, it is done once.

    Raises ``RuleBroken("last-administrator")`` if nobody would be left who may administer.
    """
    refuse_to_lose_the_last(user)
    if User.objects.filter(pk=user.pk, is_active=True).update(is_active=False, deactivated_at=at):
        trail.note("user-deactivated", user, by=by)


@transaction.atomic
def reactivate_user(user: User, *, by: User | None = None) -> None:
    """Let ``user`` log in again with the password they had."""
    if User.objects.filter(pk=user.pk, is_active=False).update(is_active=True, deactivated_at=None):
        trail.note("user-reactivated", user, by=by)
