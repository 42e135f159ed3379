"""Who acts for whom."""

from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.models import Delegation, User


def delegates_of(user: User, *, on: date) -> QuerySet[Delegation]:
    """Return those who act for ``user`` on ``on`` or later, in the order in which they begin."""
    return _not_over(on).filter(principal=user).select_related("delegate")


def principals_of(user: User, *, on: date) -> QuerySet[Delegation]:
    """Return those for whom ``user`` acts on ``on``."""
    return (
        _not_over(on).filter(delegate=user, holds_from__lte=on, principal__is_active=True).select_related("principal")
    )


def _not_over(on: date) -> QuerySet[Delegation]:
    return Delegation.objects.filter(Q(holds_to__isnull=True) | Q(holds_to__gte=on))
