"""Networks in which nothing has happened for a year: the house asks, a person decides."""

from datetime import date

from django.db import transaction

from samverk.accounts.models import User
from samverk.networks.actions.take_step import take_step
from samverk.networks.basis import Basis
from samverk.networks.models import DormancyProposal, LifeStep, Network
from samverk.networks.queries.activity import last_activities
from samverk.records import trail
from samverk.records.refusal import RuleBroken

State = DormancyProposal.State
MONTHS = 12


@transaction.atomic
def ask_about_silence(on: date) -> int:
    """Propose rest for every active network that has been silent for twelve months; return how many are new.

    Once asked, it is not asked again for the same silence. A question that an activity has answered is over.
    """
    since = a_year_before(on)
    active = {network.pk: network for network in Network.objects.filter(state=Network.State.ACTIVE)}
    last = last_activities([network.body_id for network in active.values()], on)
    open_ones = DormancyProposal.objects.filter(state=State.OPEN)
    for proposal in open_ones.filter(network__in=active):
        day = last.get(active[proposal.network_id].body_id)
        if day and day > proposal.silent_since:
            open_ones.filter(pk=proposal.pk).update(state=State.OVERTAKEN, decided_on=on)
    asked = _asked_of_late(active, since)
    new = [
        DormancyProposal(network=network, silent_since=last[network.body_id], proposed_on=on)
        for network in active.values()
        if network.pk not in asked and network.body_id in last and last[network.body_id] <= since
    ]
    for proposal in new:
        proposal.save(force_insert=True)
        trail.note("dormancy-proposed", proposal, silent_since=proposal.silent_since.isoformat())
    return len(new)


@transaction.atomic
def let_rest(proposal: DormancyProposal, *, on: date, basis: Basis, today: date, by: User) -> None:
    """Make the network dormant, as was proposed.

    Raises ``RuleBroken("dormancy-decided")`` if somebody else came first, and what ``take_step`` raises.
    """
    _decide(proposal, State.MADE_DORMANT, today, basis.because)
    take_step(proposal.network, LifeStep.Kind.LET_REST, on=on, basis=basis, today=today, by=by)


@transaction.atomic
def keep_awake(proposal: DormancyProposal, *, because: str, on: date, by: User) -> None:
    """Let the network go on, with the reason; it is asked about again after another twelve silent months.

    Raises ``RuleBroken("basis-missing")`` without a reason; ``"dormancy-decided"`` if somebody else came first.
    """
    Basis(because=because).fields()
    _decide(proposal, State.KEPT_AWAKE, on, because)
    trail.note("network-kept-awake", proposal, by=by, because=because.strip())


def a_year_before(on: date) -> date:
    """Return the same day twelve months earlier; the day before the 29th of February is the 28th."""
    try:
        return on.replace(year=on.year - 1)
    except ValueError:
        return on.replace(year=on.year - 1, day=28)


def _decide(proposal: DormancyProposal, state: str, on: date, because: str) -> None:
    waiting = DormancyProposal.objects.filter(pk=proposal.pk, state=State.OPEN)
    if not waiting.update(state=state, decided_on=on, because=because.strip()):
        raise RuleBroken("dormancy-decided", proposal.public_id)


def _asked_of_late(networks: dict[int, Network], since: date) -> set[int]:
    """Return the networks that are being asked about, or were kept awake less than twelve months ago."""
    rows = DormancyProposal.objects.filter(network__in=networks)
    waiting = rows.filter(state=State.OPEN).values_list("network_id", flat=True)
    kept = rows.filter(state=State.KEPT_AWAKE, decided_on__gt=since).values_list("network_id", flat=True)
    return set(waiting) | set(kept)
