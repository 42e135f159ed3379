"""Second factors: slowing down guesses at their codes, and using each code once."""

import hashlib
from datetime import datetime

from samverk.accounts.actions.admit_attempt import (
    PER_ADDRESS,
    PER_EMAIL,
    Admitted,
    Refused,
    address_subject,
    admit,
    forget_attempt,
)
from samverk.accounts.models import LogInFailure, User


def admit_code(user: User, *, address: str, at: datetime) -> Admitted | Refused:
    """Count an attempt at a code of ``user``, and tell whether it may be looked at."""
    return admit({_subject(user): PER_EMAIL, address_subject(address): PER_ADDRESS}, at=at)


def use_code(user: User, code: str, *, admitted: Admitted, at: datetime) -> bool:
    """Forget the attempts before this right one; tell whether ``code`` is used for the first time.

    A code is right for a minute or two, and whoever looks over a shoulder must not use it again.
    """
    spent = hashlib.sha256(f"{user.public_id} {code}".encode()).hexdigest()
    if isinstance(admit({f"code:{spent}": 1}, at=at), Refused):
        return False
    LogInFailure.objects.filter(subject=_subject(user)).delete()
    forget_attempt(admitted.notes)
    return True


def _subject(user: User) -> str:
    return f"second-factor:{user.public_id}"
