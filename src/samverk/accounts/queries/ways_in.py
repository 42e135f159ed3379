"""How a user logs in."""

from collections.abc import Sequence
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from samverk.accounts.models import User


@dataclass(frozen=True)
class WaysIn:
    """The second factors of a user; passkeys in the order in which they were added."""

    passkeys: Sequence[Authenticator]
    has_app: bool
    has_recovery_codes: bool


def ways_in_of(user: User) -> WaysIn:
    """Return what ``user`` can show beside a password or a link, with one query."""
    found = list(Authenticator.objects.filter(user=user).order_by("created_at", "pk"))
    kinds = {one.type for one in found}
    return WaysIn(
        passkeys=[one for one in found if one.type == Authenticator.Type.WEBAUTHN],
        has_app=Authenticator.Type.TOTP in kinds,
        has_recovery_codes=Authenticator.Type.RECOVERY_CODES in kinds,
    )
