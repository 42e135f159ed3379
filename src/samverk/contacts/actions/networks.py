"""Networks that others run, and who takes part from where."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from samverk.accounts.models import User
from samverk.contacts.models import OutsideNetwork, TakesPart
from samverk.directory.models import Organisation
from samverk.directory.naming import name_key
from samverk.records import trail
from samverk.records.refusal import RuleBroken


def keep_network(network: OutsideNetwork | None, *, by: User, **fields: Any) -> OutsideNetwork:
    """Put a network of others into the list, or change its entry; return it.

    Raises ``RuleBroken("network-known")`` where the same organisation has one of this name.
    """
    kept = network or OutsideNetwork()
    for name, value in fields.items():
        setattr(kept, name, value)
    try:
        with transaction.atomic():
            kept.save()
            trail.note("outside-network-kept", kept, by=by, name=kept.name)
    except IntegrityError as error:
        same = OutsideNetwork.objects.filter(organisation=kept.organisation, key=name_key(kept.name))
        if not same.exclude(pk=kept.pk).exists():
            raise
        raise RuleBroken("network-known", kept.name) from error
    return kept


@transaction.atomic
def take_part(
    network: OutsideNetwork,
    organisation: Organisation,
    *,
    who: str,
    by: User,
    role: str = "",
    holds_from: date | None = None,
    on_behalf_of: str = "",
) -> TakesPart:
    """Note who takes part for a municipality and return it; noted twice it is one."""
    part, is_new = TakesPart.objects.get_or_create(
        network=network,
        organisation=organisation,
        who=" ".join(who.split()),
        holds_to=None,
        defaults={"role": role, "holds_from": holds_from},
    )
    if is_new:
        told = {"organisation": organisation.name, "who": part.who}
        trail.note("taking-part-noted", network, by=by, on_behalf_of=on_behalf_of, **told)
    return part


@transaction.atomic
def end_part(part: TakesPart, *, on: date, by: User, on_behalf_of: str = "") -> None:
    """Note the last day on which somebody takes part.

    Raises ``RuleBroken``: ``"part-ended"`` if it was noted already, ``"part-ends-early"`` for a day before the first.
    """
    if part.holds_from is not None and on < part.holds_from:
        raise RuleBroken("part-ends-early", on.isoformat())
    if not TakesPart.objects.filter(pk=part.pk, holds_to=None).update(holds_to=on):
        raise RuleBroken("part-ended", part.public_id)
    told = {"organisation": part.organisation.name, "who": part.who}
    trail.note("taking-part-ended", part.network, by=by, on_behalf_of=on_behalf_of, **told)
