"""Municipalities are invited, take part or not, and leave when they want to: it is voluntary."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Q

from samverk.accounts.models import User
from samverk.directory.actions import end_mandate
from samverk.directory.models import Mandate, Organisation
from samverk.networks.models import ContactCard, Network, Participation
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Answer = Participation.Answer


@transaction.atomic
def invite(network: Network, organisations: Iterable[Organisation], *, on: date, by: User) -> int:
    """Invite those who are not invited yet and do not take part; return how many were."""
    _wait_in_line(network)
    known = set(network.participations.filter(left_on__isnull=True).values_list("organisation_id", flat=True))
    new = [organisation for organisation in organisations if organisation.pk not in known]
    Participation.objects.bulk_create(
        Participation(network=network, organisation=organisation, invited_on=on) for organisation in new
    )
    if new:
        trail.note("network-invited", network, by=by, organisations=[str(one.public_id) for one in new])
    return len(new)


@transaction.atomic
def answer_invitation(participation: Participation, answer: str, *, on: date, by: User, on_behalf_of: str = "") -> None:
    """Store whether the municipality takes part; it may change its mind.

    Raises ``RuleBroken("has-joined")`` for a no from who takes part: that is ``leave``;
    ``RuleBroken("invitation-not-open")`` if it has left meanwhile, or the same was said before;
    ``RuleBroken("joins-before-invited")``.
    """
    _wait_in_line(participation.network)
    if on < participation.invited_on:
        raise RuleBroken("joins-before-invited", participation.invited_on.isoformat())
    row = Participation.objects.filter(pk=participation.pk, left_on__isnull=True)
    if answer == Answer.NO and row.filter(answer=Answer.YES).exists():
        raise RuleBroken("has-joined", participation.public_id)
    joined_on = on if answer == Answer.YES else None
    if not row.exclude(answer=answer).update(answer=answer, joined_on=joined_on):
        raise RuleBroken("invitation-not-open", participation.public_id)
    trail.note("network-invitation-answered", participation, by=by, on_behalf_of=on_behalf_of, answer=answer)


@transaction.atomic
def leave(participation: Participation, *, on: date, by: User, on_behalf_of: str = "") -> None:
    """Let the municipality leave: ``on`` is its last day, and the last one of its people's seats.

    Raises ``RuleBroken("takes-no-part")`` where it does not take part, and ``"leaves-before-joining"``.
    """
    _wait_in_line(participation.network)
    row = Participation.objects.filter(pk=participation.pk, answer=Answer.YES, left_on__isnull=True)
    if row.filter(joined_on__gt=on).exists():
        raise RuleBroken("leaves-before-joining", participation.public_id)
    if not row.update(left_on=on):
        raise RuleBroken("takes-no-part", participation.public_id)
    seats = Mandate.objects.filter(
        Q(holds_from__isnull=True) | Q(holds_from__lte=on),
        Q(holds_to__isnull=True) | Q(holds_to__gt=on),
        body=participation.network.body_id,
        organisation=participation.organisation_id,
    )
    for mandate in seats:
        end_seat(mandate, last_day=on, by=by)
    trail.note("network-left", participation, by=by, on_behalf_of=on_behalf_of, on=on.isoformat())


@transaction.atomic
def end_seat(mandate: Mandate, *, last_day: date, by: User) -> None:
    """End a seat in a network, and with it the contact data of whoever had it.

    Raises what ``end_mandate`` raises.
    """
    end_mandate(mandate, last_day=last_day, by=by)
    ContactCard.objects.filter(mandate=mandate, valid_from__lte=last_day).update(valid_to=last_day)
    ContactCard.objects.filter(mandate=mandate, valid_from__gt=last_day).delete()


def _wait_in_line(network: Network) -> None:
    """Let whoever joins, leaves or starts the network wait for whoever does so at the same moment."""
    Network.objects.select_for_update().get(pk=network.pk)
