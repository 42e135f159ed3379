"""Let somebody in."""

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.records import trail
from samverk.records.refusal import RuleBroken


def create_user(*, email: str, name: str, role: str, password: str | None = None, by: User | None = None) -> User:
    """Store a user; without a ``password`` nobody can log in as them before they have chosen one.

    Raises ``RuleBroken("email-taken")`` if another user has the address, in whatever case it is written.
    """
    user = User(email=normal_email(email), name=name.strip(), role=role)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
            trail.note("user-created", user, by=by, role=role)
    except IntegrityError as error:
        if not User.objects.filter(email=user.email).exists():
            raise
        raise RuleBroken("email-taken") from error
    return user


def normal_email(email: str) -> str:
    """Return ``email`` as it is stored and compared."""
    return email.strip().lower()
