"""Second factors and tied people for the tests of this room."""

import time
from collections.abc import Mapping
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

from samverk.accounts.models import User
from tests.factories import make_mandate, make_person
from tests.samverk.conftest import make_user

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def make_app(user: User) -> Authenticator:
    """Give ``user`` an app that knows ``SECRET``."""
    return TOTP.activate(user, SECRET).instance


def make_recovery_codes(user: User) -> list[str]:
    """Give ``user`` recovery codes and return them."""
    codes: list[str] = RecoveryCodes.activate(user).generate_codes()
    return codes


def code_now() -> str:
    """Return what the app shows."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))


def wrong_code() -> str:
    """Return six figures that the app does not show around now."""
    step = int(time.time()) // 30
    right = {format_hotp_value(hotp_value(SECRET, step + near)) for near in range(-3, 4)}
    return next(code for number in range(10) if (code := f"{number:06}") not in right)


def make_seated(email: str, seats: Mapping[str, Any], *, role: str = "member") -> User:
    """Store a user whose person has a seat in each body that ``seats`` names: seat → (body, organisation)."""
    user = make_user(role, email)
    user.person = make_person(email.partition("@")[0].title())
    user.save()
    for seat, (body, organisation) in seats.items():
        make_mandate(user.person, organisation, body=body, seat=seat)
    return user
