"""Inviting somebody by letter."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from samverk.accounts.actions.create_user import create_user
from samverk.accounts.actions.log_in_link import INVITATION_GOOD_FOR, AddressOf, make_link
from samverk.accounts.actions.tie_person import tie_person
from samverk.accounts.models import User
from samverk.directory.models import Person
from samverk.post.actions import send_letter
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def invite(person: Person, *, email: str, link_of: AddressOf, at: datetime, by: User) -> User:
    """Let ``person`` in by their mandates, and send them the link under which they come in first.

    Raises ``RuleBroken("email-taken")`` if another user has the address.
    """
    user = create_user(email=email, name=person.name, role=User.Role.MEMBER, by=by)
    tie_person(user, person, by=by)
    send_invitation(user, link_of=link_of, at=at, by=by)
    return user


@transaction.atomic
def send_invitation(user: User, *, link_of: AddressOf, at: datetime, by: User) -> None:
    """Send ``user`` a link that is good once, for a week; earlier ones stay good.

    Raises ``RuleBroken("user-shut-out")`` for one who may not log in.
    """
    if not User.objects.filter(pk=user.pk, is_active=True).exists():
        raise RuleBroken("user-shut-out")
    text = _(
        "%(name)s has invited you to Samverk, where you find calls, papers and minutes. Follow the link below and "
        "press the button there. The link is good once, and for a week; later you get a new one on the page where "
        "one logs in."
    ) % {"name": by.name}
    send_letter(
        user.email,
        to_name=user.name,
        subject=_("You are invited to Samverk"),
        text=text,
        kind="invitation",
        about=user,
        secret_part=link_of(make_link(user, expires_at=at + INVITATION_GOOD_FOR, at=at)),
    )
    trail.note("user-invited", user, by=by)
