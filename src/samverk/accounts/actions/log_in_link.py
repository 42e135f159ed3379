"""Letting somebody in by a link that is sent to their own address.

The link is good once and for a short time; its holder presses a button, so that a program which looks into letters
before their reader does uses nothing up. The letter forgets the link once it has gone, and only its hash is kept.
"""

import hashlib
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from samverk.accounts.actions.admit_attempt import (
    PER_ADDRESS,
    Admitted,
    Refused,
    address_subject,
    admit,
    email_subject,
)
from samverk.accounts.actions.create_user import normal_email
from samverk.accounts.models import LogInLink, User
from samverk.post.actions import send_letter
from samverk.records import trail
from samverk.records.refusal import RuleBroken

GOOD_FOR = timedelta(minutes=20)
INVITATION_GOOD_FOR = timedelta(days=7)
# Somebody impatient asks again; somebody who floods another's letter box is stopped.
LETTERS_PER_EMAIL = 3
LETTERS_PER_ADDRESS = 20

AddressOf = Callable[[str], str]


def ask_for_link(
    email: str, *, address: str, link_of: AddressOf, at: datetime, leads_to: str = ""
) -> Admitted | Refused:
    """Send a link to ``email`` if it belongs to a user who may log in; nobody is told whether it does.

    ``link_of`` makes the address of a page from what stands in the link; ``leads_to`` is a page of this house.
    """
    subjects = {
        f"letter-{email_subject(email)}": LETTERS_PER_EMAIL,
        address_subject(address, "letter"): LETTERS_PER_ADDRESS,
    }
    admission = admit(subjects, at=at)
    if isinstance(admission, Refused):
        return admission
    user = User.objects.filter(email=normal_email(email), is_active=True).first()
    if user is not None:
        _send(user, link_of=link_of, at=at, leads_to=leads_to)
    return admission


def make_link(user: User, *, expires_at: datetime, at: datetime, leads_to: str = "") -> str:
    """Return what stands in a new link for ``user``; links that are over are forgotten meanwhile."""
    LogInLink.objects.filter(expires_at__lt=at - INVITATION_GOOD_FOR).delete()
    token = secrets.token_urlsafe(32)
    LogInLink.objects.create(user=user, digest=_digest(token), leads_to=leads_to[:500], expires_at=expires_at)
    return token


def look_at_link(token: str, *, address: str, at: datetime) -> LogInLink:
    """Return the link that ``token`` stands for, and use nothing up.

    Raises ``RuleBroken``: ``"link-wrong"``, ``"link-too-many"`` after too many wrong ones from the network
    ``address`` that calls, ``"link-used"``, ``"link-expired"``.
    """
    link = LogInLink.objects.select_related("user").filter(digest=_digest(token), user__is_active=True).first()
    if link is None:
        wrong = admit({address_subject(address, "link"): PER_ADDRESS}, at=at)
        raise RuleBroken("link-too-many" if isinstance(wrong, Refused) else "link-wrong")
    if link.used_at is not None:
        raise RuleBroken("link-used")
    if link.expires_at <= at:
        raise RuleBroken("link-expired")
    return link


@transaction.atomic
def use_link(link: LogInLink, *, at: datetime) -> User:
    """Use ``link`` up and return the one whom it lets in.

    Raises ``RuleBroken("link-used")`` if somebody was quicker.
    """
    if not LogInLink.objects.filter(pk=link.pk, used_at__isnull=True, expires_at__gt=at).update(used_at=at):
        raise RuleBroken("link-used")
    trail.note("link-used", link.user, by=link.user)
    return link.user


@transaction.atomic
def _send(user: User, *, link_of: AddressOf, at: datetime, leads_to: str) -> None:
    token = make_link(user, expires_at=at + GOOD_FOR, at=at, leads_to=leads_to)
    text = _(
        "You, or somebody who knows your address, asked to log in to Samverk. Follow the link below and press the "
        "button there. The link is good once, and for 20 minutes.\n\nIf you did not ask, you need do nothing."
    )
    send_letter(
        user.email,
        to_name=user.name,
        subject=_("Your link to Samverk"),
        text=text,
        kind="log-in-link",
        about=user,
        secret_part=link_of(token),
    )


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
