"""The list of networks, with a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from samverk.accounts.standing import LEADING, mandates_on
from samverk.networks.models import Network, Participation
from samverk.networks.queries.activity import last_activities
from samverk.networks.queries.checklist import takes_part_on
from samverk.networks.queries.findings import Finding, findings_of


@dataclass(frozen=True, slots=True)
class Row:
    network: Network
    coordinators: tuple[str, ...]
    taking_part: int
    last_on: date | None
    findings: Sequence[Finding]


def networks_in(state: str) -> QuerySet[Network]:
    """Return the networks in ``state``, all of them for an unknown word, from A to Ö."""
    found = Network.objects.select_related("body").order_by("body__sort_key", "pk")
    return found.filter(state=state) if state in Network.State.values else found


def listed(rows: QuerySet[Network], on: date) -> list[Row]:
    """Return the rows of a page with who coordinates, how many take part, when last something was done."""
    networks = list(rows)
    body_ids = [network.body_id for network in networks]
    coordinators: dict[int, list[str]] = {}
    seats = mandates_on(on).filter(body__in=body_ids, seat__in=LEADING).order_by("person__sort_key")
    for body_id, name in seats.values_list("body_id", "person__name"):
        coordinators.setdefault(body_id or 0, []).append(name)
    part = Count("participations", filter=Q(participations__in=Participation.objects.filter(takes_part_on(on))))
    counts = dict(Network.objects.filter(body__in=body_ids).order_by().annotate(part=part).values_list("pk", "part"))
    last = last_activities(body_ids, on)
    findings = findings_of(networks, on)
    return [
        Row(
            network,
            tuple(coordinators.get(network.body_id, ())),
            counts[network.pk],
            last.get(network.body_id),
            findings.get(network.pk, ()),
        )
        for network in networks
    ]
