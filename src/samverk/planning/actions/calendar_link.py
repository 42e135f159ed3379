"""Giving out, renewing and revoking the private address of somebody's calendar."""

import secrets
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from samverk.accounts.models import User
from samverk.planning.models import CalendarLink
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def renew_link(user: User, *, at: datetime) -> str:
    """Make a new secret for the address of ``user``'s calendar and return it; an earlier one answers no more."""
    token = secrets.token_urlsafe(32)
    link, _made = CalendarLink.objects.update_or_create(
        user=user, defaults={"token_sha256": hash_of(token), "made_at": at}
    )
    trail.note("calendar-address-made", link, by=user)
    return token


@transaction.atomic
def revoke_link(user: User) -> None:
    """Let the address answer no more.

    Raises ``RuleBroken("nothing-to-change")`` if there is none.
    """
    link = CalendarLink.objects.filter(user=user).first()
    if link is None:
        raise RuleBroken("nothing-to-change", str(user.public_id))
    trail.note("calendar-address-revoked", link, by=user)
    link.delete()


def hash_of(token: str) -> str:
    """Return how a token is kept; it has 256 random bits, so no slow hash is needed."""
    return sha256(token.encode()).hexdigest()
