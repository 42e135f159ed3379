"""A user's own name."""

from django.db import transaction

from samverk.accounts.models import User
from samverk.records import trail


@transaction.atomic
def rename_user(user: User, *, name: str, by: User) -> None:
    """Store what ``user`` is called; the same name again leaves no trace."""
    name = name.strip()
    if User.objects.filter(pk=user.pk).exclude(name=name).update(name=name):
        trail.note("user-renamed", user, by=by)
        user.name = name
