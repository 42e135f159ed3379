"""Invitations from outside, and who goes."""

from datetime import datetime
from typing import Any

from django.db import transaction

from samverk.accounts.models import User
from samverk.contacts.models import Going, OutsideInvitation
from samverk.directory.models import Organisation
from samverk.records import trail


@transaction.atomic
def keep_invitation(*, public_id: str, by: User, **fields: Any) -> OutsideInvitation:
    """Keep an invitation and return it; ``public_id`` is given by the form: pressed twice, it is one."""
    invitation, is_new = OutsideInvitation.objects.get_or_create(public_id=public_id, defaults=fields | {"made_by": by})
    if is_new:
        trail.note("outside-invitation-kept", invitation, by=by)
    return invitation


@transaction.atomic
def say_who_goes(
    invitation: OutsideInvitation,
    organisation: Organisation,
    *,
    goes: bool,
    who: str,
    at: datetime,
    by: User,
    on_behalf_of: str = "",
) -> None:
    """Say whether a municipality takes part, and who goes; the last word counts, and the trail keeps all."""
    said = {"goes": goes, "who": who.strip() if goes else "", "said_at": at, "said_by": by.email}
    said |= {"on_behalf_of": on_behalf_of}
    Going.objects.update_or_create(invitation=invitation, organisation=organisation, defaults=said)
    told = {"organisation": organisation.name, "goes": goes, "who": said["who"]}
    trail.note("going-said", invitation, by=by, on_behalf_of=on_behalf_of, **told)
