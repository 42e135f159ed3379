"""Proposing a network, and what is said of one before it starts."""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.actions import ensure_body
from samverk.directory.models import Body
from samverk.directory.naming import name_key
from samverk.networks.actions.take_step import take_step
from samverk.networks.basis import Basis
from samverk.networks.models import LifeStep, Network
from samverk.records import trail
from samverk.records.refusal import RuleBroken


@transaction.atomic
def propose_network(name: str, *, type: str, on: date, basis: Basis, today: date, by: User) -> Network:
    """Put a new network up and return it.

    Raises ``RuleBroken("network-name-taken")`` where a body has this name, and what ``take_step`` raises.
    """
    if Body.objects.filter(key=name_key(name)).exists():
        raise RuleBroken("network-name-taken", name)
    network = take_up_network(ensure_body(name.strip(), kind=Body.Kind.NETWORK), by=by)
    Network.objects.filter(pk=network.pk).update(type=type)
    network.type = type
    take_step(network, LifeStep.Kind.PROPOSE, on=on, basis=basis, today=today, by=by)
    return network


@transaction.atomic
def take_up_network(body: Body, *, by: User | None) -> Network:
    """Return what is kept of a body that is a network; begin to keep it where nothing was kept.

    Raises ``RuleBroken("not-a-network")`` for a body of another kind.
    """
    if body.kind != Body.Kind.NETWORK:
        raise RuleBroken("not-a-network", body.name)
    network, is_new = Network.objects.select_related("body").get_or_create(body=body)
    if is_new:
        trail.note("network-taken-up", network, by=by, name=body.name)
    return network


def take_up_all() -> int:
    """Begin to keep what is known of every body that is a network; return how many are new."""
    bodies = list(Body.objects.filter(kind=Body.Kind.NETWORK, network__isnull=True))
    for body in bodies:
        take_up_network(body, by=None)
    return len(bodies)


@transaction.atomic
def note_preparation(
    network: Network, *, management_asked_on: date | None, secretariat_informed_on: date | None, type: str, by: User
) -> None:
    """Store when the management was asked and the secretariat informed; the same again leaves no trace."""
    wanted = {
        "management_asked_on": management_asked_on,
        "secretariat_informed_on": secretariat_informed_on,
        "type": type,
    }
    stored = Network.objects.select_for_update().get(pk=network.pk)
    if all(getattr(stored, name) == value for name, value in wanted.items()):
        return
    Network.objects.filter(pk=network.pk).update(**wanted)
    trail.note("network-prepared", network, by=by, **{name: str(value or "") for name, value in wanted.items()})
