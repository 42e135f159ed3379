"""Change what a user is called and may do."""

from django.db import transaction

from samverk.accounts.actions.last_administrator import refuse_to_lose_the_last
from samverk.accounts.models import User
from samverk.records import trail


@transaction.atomic
def change_user(user: User, *, name: str, role: str, by: User | None = None) -> None:
    """Store the name and the role of ``user``; a change that changes nothing leaves no trace.

    Raises ``RuleBroken("last-administrator")`` if nobody would be left who may administer.
    """
    name = name.strip()
    if role != User.Role.ADMINISTRATOR:
        refuse_to_lose_the_last(user)
    stored = User.objects.select_for_update().get(pk=user.pk)
    if (stored.name, stored.role) == (name, role):
        return
    User.objects.filter(pk=user.pk).update(name=name, role=role)
    trail.note("user-changed", stored, by=by, role_before=stored.role, role=role)
    user.name, user.role = name, role
