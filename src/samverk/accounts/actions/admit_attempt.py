"""Slow down guessing: by what is tried (an e-mail address, a second factor) and by the address that calls.

An attempt is written down *before* the secret is looked at, and counted after: two processes that admit at the same
moment both see each other's row, so no more attempts than the limit ever get through. An attempt that is refused is
not kept, so nobody can hold a colleague out for ever by knocking on.
"""

import hashlib
import ipaddress
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from samverk.accounts.actions.create_user import normal_email
from samverk.accounts.models import LogInFailure

WINDOW = timedelta(minutes=15)
PER_EMAIL = 5
# A whole town hall calls from one address.
PER_ADDRESS = 50


@dataclass(frozen=True)
class Refused:
    """``until`` is the moment from which the next attempt is let through."""

    until: datetime


@dataclass(frozen=True)
class Admitted:
    """``notes`` are the rows to forget if the attempt proves right."""

    notes: tuple[int, ...]


def admit_caller(address: str, *, at: datetime) -> Admitted | Refused:
    """Count an attempt that can be held against nobody but the network ``address`` it comes from."""
    return admit({address_subject(address): PER_ADDRESS}, at=at)


def admit_attempt(*, email: str, address: str, at: datetime) -> Admitted | Refused:
    """Count an attempt to log in, and tell whether its password may be looked at."""
    return admit({email_subject(email): PER_EMAIL, address_subject(address): PER_ADDRESS}, at=at)


def admit(limits: Mapping[str, int], *, at: datetime) -> Admitted | Refused:
    """Count an attempt under every subject of ``limits``; refuse it if one of them is over its limit."""
    LogInFailure.objects.filter(failed_at__lte=at - WINDOW).delete()
    notes = tuple(LogInFailure.objects.create(subject=subject, failed_at=at).pk for subject in limits)
    held_back = [until for subject, limit in limits.items() if (until := _held_back_until(subject, limit, at))]
    if held_back:
        LogInFailure.objects.filter(pk__in=notes).delete()
        return Refused(max(held_back))
    return Admitted(notes)


def forget_failures(email: str, *, admitted: Admitted | None = None) -> None:
    """Forget what was held against ``email``, and of the address the one attempt that succeeded."""
    LogInFailure.objects.filter(subject=email_subject(email)).delete()
    if admitted is not None:
        forget_attempt(admitted.notes)


def forget_attempt(notes: Iterable[int]) -> None:
    """Forget one attempt that proved right."""
    LogInFailure.objects.filter(pk__in=list(notes)).delete()


def email_subject(email: str) -> str:
    """Return the name under which attempts at ``email`` are counted; the address itself is not kept."""
    return "email:" + hashlib.sha256(normal_email(email).encode()).hexdigest()


def address_subject(address: str, kind: str = "address") -> str:
    """Return the name under which a caller is counted: the address, or the network of one household under IPv6."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return f"{kind}:unknown"
    if isinstance(known, ipaddress.IPv4Address):
        return f"{kind}:{known}"
    if known.ipv4_mapped:
        return f"{kind}:{known.ipv4_mapped}"
    return f"{kind}:{ipaddress.ip_network((known, 64), strict=False)}"


def _held_back_until(subject: str, limit: int, at: datetime) -> datetime | None:
    """Return when ``subject`` falls under its ``limit`` again, or ``None`` if it is under it now."""
    failures = LogInFailure.objects.filter(subject=subject, failed_at__gt=at - WINDOW).order_by("-failed_at", "-pk")
    newest = list(failures.values_list("failed_at", flat=True)[: limit + 1])
    return newest[-1] + WINDOW if len(newest) > limit else None
