"""The state of a network on any day, told by its steps."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from samverk.directory.models import Body
from samverk.networks.models import LifeStep, Merger, Network

State = Network.State
# Nobody is left who could carry out what such a network is given.
RESTING = frozenset({State.DORMANT, State.MERGED, State.CLOSED})


def states_on(on: date, body_ids: Collection[int] | None = None) -> dict[int, str]:
    """Return the state on ``on`` of every network with a step up to that day, by the id of its body."""
    steps = LifeStep.objects.filter(on__lte=on)
    if body_ids is not None:
        steps = steps.filter(network__body__in=body_ids)
    # Of steps in order the last one stands.
    return dict(steps.order_by("network", "position").values_list("network__body_id", "state_after"))


def state_on(network: Network, on: date) -> str:
    """Return the state of one network on ``on``, *unknown* before its first step."""
    return states_on(on, [network.body_id]).get(network.body_id, State.UNKNOWN)


def dormant_ids(body_ids: Collection[int], on: date) -> set[int]:
    """Return those of the bodies that on ``on`` are networks dormant, merged or closed; one query."""
    return {body_id for body_id, state in states_on(on, body_ids).items() if state in RESTING}


def became_of(body: Body) -> Q:
    """Return what is true of the body that the merged network ``body`` has become part of."""
    merger = Merger.objects.filter(state=Merger.State.EFFECTIVE, networks__body=body)
    return Q(network__mergers_received__in=merger)
