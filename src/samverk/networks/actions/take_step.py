"""Taking a step of a network's life: only one that may follow the state it is in."""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.directory.models import Body
from samverk.networks.basis import Basis
from samverk.networks.models import DormancyProposal, LifeStep, Merger, Network
from samverk.networks.queries.checklist import checklist_of
from samverk.records import trail
from samverk.records.refusal import RuleBroken

Kind, State = LifeStep.Kind, Network.State
# What each step may follow, and what it leads to. What nobody has told may be anything.
STEPS: dict[str, tuple[frozenset[str], str]] = {
    Kind.PROPOSE: (frozenset({State.UNKNOWN}), State.PROPOSED),
    Kind.START: (frozenset({State.PROPOSED, State.UNKNOWN}), State.ACTIVE),
    Kind.LET_REST: (frozenset({State.ACTIVE, State.UNKNOWN}), State.DORMANT),
    Kind.RESTART: (frozenset({State.DORMANT, State.UNKNOWN}), State.ACTIVE),
    Kind.DECLINE: (frozenset({State.DORMANT, State.UNKNOWN}), State.DORMANT),
    Kind.RECEIVE: (frozenset({State.ACTIVE, State.PROPOSED, State.UNKNOWN}), State.ACTIVE),
    Kind.MERGE: (frozenset({State.ACTIVE, State.DORMANT, State.UNKNOWN}), State.MERGED),
    Kind.CLOSE: (frozenset({State.PROPOSED, State.ACTIVE, State.DORMANT, State.UNKNOWN}), State.CLOSED),
}
ENDS = frozenset({State.MERGED, State.CLOSED})


@transaction.atomic
def start_network(network: Network, *, on: date, basis: Basis, today: date, by: User) -> LifeStep:
    """Let a proposed network begin its work.

    Raises what ``take_step`` raises; ``RuleBroken("network-not-ready")``, with what is missing, while the list of
    what a start needs is not met.
    """
    # The row is taken first: nobody joins or leaves between the look at the list and the start.
    Network.objects.select_for_update().get(pk=network.pk)
    missing = [check.code for check in checklist_of(network, today) if not check.is_met]
    if missing:
        raise RuleBroken("network-not-ready", " ".join(missing))
    return take_step(network, Kind.START, on=on, basis=basis, today=today, by=by)


@transaction.atomic
def take_step(
    network: Network, kind: str, *, on: date, basis: Basis, today: date, by: User, merger: Merger | None = None
) -> LifeStep:
    """Write one step down and let the network be in the state it leads to; return the step.

    Raises ``RuleBroken``: ``"basis-missing"``; ``"step-in-the-future"``; ``"step-does-not-fit"`` where the network is
    in a state that the step cannot follow, or somebody else came first; ``"step-before-last"`` for a day before that
    of the last step.
    """
    fields = basis.fields()
    if on > today:
        raise RuleBroken("step-in-the-future", on.isoformat())
    may_follow, state_after = STEPS[kind]
    if not Network.objects.filter(pk=network.pk, state__in=may_follow).update(state=state_after):
        raise RuleBroken("step-does-not-fit", kind)
    last = LifeStep.objects.filter(network=network).order_by("-position").first()
    if last and (on < last.on or (on == last.on and kind == last.kind)):
        raise RuleBroken("step-before-last", last.on.isoformat())
    step = LifeStep(network=network, kind=kind, on=on, state_after=state_after, merger=merger, taken_by=by, **fields)
    step.position = last.position + 1 if last else 1
    step.save(force_insert=True)
    _date_the_body(network, step)
    network.state = state_after
    trail.note("network-step", network, by=by, step=kind, on=on.isoformat(), state=state_after)
    return step


def _date_the_body(network: Network, step: LifeStep) -> None:
    """Let the body's own days say what the steps say; an open question whether it should rest is over."""
    body = Body.objects.filter(pk=network.body_id)
    if step.kind == LifeStep.Kind.START:
        body.filter(begins_on__isnull=True).update(begins_on=step.on)
    if step.state_after in ENDS:
        body.filter(ends_on__isnull=True).update(ends_on=step.on)
    if step.state_after != Network.State.ACTIVE:
        DormancyProposal.objects.filter(network=network, state=DormancyProposal.State.OPEN).update(
            state=DormancyProposal.State.OVERTAKEN, decided_on=step.on
        )
