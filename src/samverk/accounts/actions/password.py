"""Choosing a password."""

from django.db import transaction

from samverk.accounts.actions.admit_attempt import forget_failures
from samverk.accounts.models import User
from samverk.records import trail


@transaction.atomic
def choose_password(user: User, password: str, *, by: User | None = None) -> None:
    """Give ``user`` a new password; open sessions with the old one end."""
    user.set_password(password)
    user.save(update_fields=["password"])
    password_chosen(user, by=by)


def password_chosen(user: User, *, by: User | None) -> None:
    """Note that ``user`` has a new password, and forget the failures made with the old one."""
    forget_failures(user.email)
    trail.note("password-chosen", user, by=by)
