"""What should be looked at in networks; nothing of it stops anybody."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from samverk.accounts.standing import LEADING, mandates_on
from samverk.meetings.models import Meeting
from samverk.networks.models import MailDomain, Network, Participation, YearPlan
from samverk.networks.queries.booked import TO_COME
from samverk.networks.queries.checklist import cards_on, majority_of, members_on, takes_part_on

State = Network.State
ENDED = (State.MERGED, State.CLOSED)


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` words it; ``detail`` says whom or what it is about, where that is more than the network."""

    code: str
    detail: str = ""


def findings_of(networks: Collection[Network], on: date) -> dict[int, list[Finding]]:
    """Return what is to be looked at, by the id of the network; a fixed number of queries, however many there are."""
    active = [network for network in networks if network.state == State.ACTIVE]
    found: dict[int, list[Finding]] = defaultdict(list)
    for network_id, finding in [
        *_without_coordinator(active, on),
        *_too_few(active, on),
        *_late_plans(active, on),
        *_without_contact(active, on),
        *_booked([network for network in networks if network.state in ENDED], on),
    ]:
        found[network_id].append(finding)
    return dict(found)


def _without_coordinator(active: Iterable[Network], on: date) -> Iterable[tuple[int, Finding]]:
    body_ids = [network.body_id for network in active]
    led = set(mandates_on(on).filter(body__in=body_ids, seat__in=LEADING).values_list("body_id", flat=True))
    return [(network.pk, Finding("coordinator-missing")) for network in active if network.body_id not in led]


def _too_few(active: Collection[Network], on: date) -> Iterable[tuple[int, Finding]]:
    wanted = majority_of(members_on(on).count())
    count: dict[int, int] = defaultdict(int)
    rows = Participation.objects.filter(takes_part_on(on), network__in=[network.pk for network in active])
    told = set()
    for network_id in rows.filter(organisation__is_member=True).values_list("network_id", flat=True):
        count[network_id] += 1
        told.add(network_id)
    # Where nobody has told who takes part, nothing is known to be too few.
    return [(key, Finding("majority-lost", str(count[key]))) for key in sorted(told) if count[key] < wanted]


def _late_plans(active: Collection[Network], on: date) -> Iterable[tuple[int, Finding]]:
    keys = [network.pk for network in active]
    planned = set(YearPlan.objects.filter(network__in=keys, year=on.year).values_list("network_id", flat=True))
    return [(key, Finding("plan-late", str(on.year))) for key in keys if key not in planned]


def _without_contact(active: Collection[Network], on: date) -> Iterable[tuple[int, Finding]]:
    """Yield seats without contact data, and addresses outside the domains of their municipality, if those are told."""
    network_of = {network.body_id: network.pk for network in active}
    cards = dict(cards_on(on).filter(mandate__body__in=network_of).values_list("mandate_id", "email"))
    domains: dict[int, set[str]] = defaultdict(set)
    for organisation_id, domain in MailDomain.objects.values_list("organisation_id", "domain"):
        domains[organisation_id].add(domain)
    seats = mandates_on(on).filter(body__in=network_of).order_by("person__sort_key", "id")
    for key, body_id, organisation_id, name in seats.values_list("id", "body_id", "organisation_id", "person__name"):
        own = domains.get(organisation_id or 0)
        if key not in cards:
            yield network_of[body_id or 0], Finding("contact-missing", name)
        elif own and not is_own_address(cards[key], own):
            yield network_of[body_id or 0], Finding("address-outside", name)


def is_own_address(email: str, domains: Collection[str]) -> bool:
    """Return whether the address is in one of the domains or below it."""
    host = email.rpartition("@")[2].lower()
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _booked(ended: Collection[Network], on: date) -> Iterable[tuple[int, Finding]]:
    network_of = {network.body_id: network.pk for network in ended}
    rows = Meeting.objects.filter(body__in=network_of, held_on__gte=on, state__in=TO_COME, cancelled_at=None)
    for body_id in sorted(set(rows.values_list("body_id", flat=True)) - {None}):
        yield network_of[body_id or 0], Finding("still-booked")
