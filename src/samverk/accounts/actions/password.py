"""A password was chosen."""

from samverk.accounts.actions.admit_attempt import forget_failures
from samverk.accounts.models import User
from samverk.records import trail


def password_chosen(user: User, *, by: User | None) -> None:
    """Note that ``user`` has a new password, and forget the failures made with the old one."""
    forget_failures(user.email)
    trail.note("password-chosen", user, by=by)
