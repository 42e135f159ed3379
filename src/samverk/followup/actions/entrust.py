"""Putting one obligation into a colleague's hands, sending the link anew, taking it back."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from samverk.accounts.models import User
from samverk.followup import letters
from samverk.followup.models import Entrusting, Obligation
from samverk.records import trail
from samverk.records.refusal import RuleBroken

RUNNING = (Obligation.State.OPEN, Obligation.State.REPORTED)


@transaction.atomic
def entrust(
    obligation: Obligation,
    *,
    name: str,
    email: str,
    until: date,
    on_behalf_of: str,
    at: datetime,
    on: date,
    by: User,
) -> Entrusting:
    """Let a colleague report on one obligation until the end of ``until``, and send them the link.

    Who owes it remains answerable. Raises ``RuleBroken``: ``"until-is-over"``, ``"obligation-not-open"``,
    ``"already-entrusted"`` where the address has it already.
    """
    if until < on:
        raise RuleBroken("until-is-over", until.isoformat())
    # Whoever closes it at the same moment waits, or has come first.
    if not Obligation.objects.filter(pk=obligation.pk, state__in=RUNNING).update(state=F("state")):
        raise RuleBroken("obligation-not-open", obligation.public_id)
    entrusting = Entrusting(
        obligation=obligation,
        name=name,
        email=email.lower(),
        until=until,
        on_behalf_of=on_behalf_of,
        entrusted_at=at,
        entrusted_by=by.email,
    )
    try:
        with transaction.atomic():
            entrusting.save(force_insert=True)
    except IntegrityError as error:
        raise RuleBroken("already-entrusted", email) from error
    letters.write_entrusted(entrusting)
    trail.note("obligation-entrusted", obligation, by=by, on_behalf_of=_principal(on_behalf_of, by), to=email.lower())
    return entrusting


@transaction.atomic
def send_link_again(entrusting: Entrusting, *, seen: int, by: User) -> None:
    """Send the link anew; the one sent before opens nothing more.

    Raises ``RuleBroken("entrusting-changed")`` if somebody else took it back or sent it anew.
    """
    standing = Entrusting.objects.filter(pk=entrusting.pk, revoked_at=None, link_number=seen)
    if not standing.update(link_number=F("link_number") + 1):
        raise RuleBroken("entrusting-changed", entrusting.public_id)
    entrusting.refresh_from_db()
    letters.write_entrusted(entrusting)
    trail.note("obligation-entrusted-again", entrusting.obligation, by=by, to=entrusting.email)


@transaction.atomic
def take_back(entrusting: Entrusting, *, at: datetime, by: User) -> None:
    """Take an obligation back; the link opens nothing more, and what was reported stays.

    Raises ``RuleBroken("entrusting-changed")`` if that was done already.
    """
    if not Entrusting.objects.filter(pk=entrusting.pk, revoked_at=None).update(revoked_at=at):
        raise RuleBroken("entrusting-changed", entrusting.public_id)
    trail.note("obligation-taken-back", entrusting.obligation, by=by, to=entrusting.email)


def _principal(on_behalf_of: str, by: User) -> str:
    return "" if on_behalf_of == by.email else on_behalf_of
