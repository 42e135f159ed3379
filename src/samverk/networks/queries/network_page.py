"""What the page of one network shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samverk.accounts.standing import LEADING, mandates_on
from samverk.directory.models import Mandate, Organisation
from samverk.meetings.models import Meeting
from samverk.networks.access import Sight
from samverk.networks.models import ContactCard, LifeStep, MandateText, Merger, Network, Participation, YearPlan
from samverk.networks.queries.activity import Happening, happenings
from samverk.networks.queries.booked import booked_after
from samverk.networks.queries.checklist import Check, cards_on, checklist_of, members_on
from samverk.networks.queries.citing import Audience, Shown, shown_basis
from samverk.networks.queries.findings import Finding, findings_of
from samverk.networks.queries.plans import newest_plans

HAPPENINGS = 20
PEOPLE = 200
State = Network.State


@dataclass(frozen=True, slots=True)
class Step:
    step: LifeStep
    basis: Shown


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat, and how whoever has it is reached."""

    mandate: Mandate
    card: ContactCard | None
    coordinates: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality and the network: ``row`` is ``None`` for one that was never invited."""

    organisation: Organisation
    row: Participation | None
    people: tuple[Seated, ...]


@dataclass(frozen=True)
class NetworkPage:
    """Everything of the page; ``checklist`` only before the start, ``booked`` only after the end."""

    sight: Sight
    steps: Sequence[Step]
    places: Sequence[Place]
    others: Sequence[Seated]
    former: Sequence[Mandate]
    plan: YearPlan | None
    plans: Sequence[YearPlan]
    mandate: MandateText | None
    mandate_basis: Shown | None
    checklist: Sequence[Check]
    findings: Sequence[Finding]
    happenings: Sequence[Happening]
    booked: Sequence[Meeting]
    waiting: Sequence[Merger]
    goes_on_in: Network | None
    came_from: Sequence[Network]


def network_page(sight: Sight, audience: Audience, on: date) -> NetworkPage:
    """Return what the page shows on ``on``; a fixed number of queries."""
    network = sight.network
    steps = list(network.steps.select_related("clause__meeting", "clause__item", "merger__into__body"))
    plans = newest_plans(network)
    text = network.mandate_texts.select_related("clause__meeting", "clause__item").order_by("-version").first()
    seated = _seated(network, on)
    places, others = _places(network, seated, on)
    ended = [step.merger.into for step in steps if step.kind == LifeStep.Kind.MERGE and step.merger]
    return NetworkPage(
        sight=sight,
        steps=[Step(step, shown_basis(step, audience)) for step in steps],
        places=places,
        others=others,
        former=list(_former(network, on)),
        plan=next((plan for plan in plans if plan.year <= on.year), None),
        plans=plans,
        mandate=text,
        mandate_basis=shown_basis(text, audience) if text else None,
        checklist=checklist_of(network, on) if network.state == State.PROPOSED else (),
        findings=findings_of([network], on).get(network.pk, ()),
        happenings=happenings(network, most=HAPPENINGS, sees_meetings=sight.is_member or audience.sees_unpublished),
        booked=list(booked_after(network.body_id, on)) if network.state in (State.MERGED, State.CLOSED) else (),
        waiting=list(_waiting(network)),
        goes_on_in=ended[0] if ended else None,
        came_from=list(Network.objects.filter(steps__merger__into=network, steps__kind="merge").select_related("body")),
    )


def _seated(network: Network, on: date) -> list[Seated]:
    seats = mandates_on(on).filter(body=network.body_id).select_related("person", "organisation")
    rows = list(seats.order_by("organisation__sort_key", "person__sort_key", "id")[:PEOPLE])
    cards = {card.mandate_id: card for card in cards_on(on).filter(mandate__in=[row.pk for row in rows])}
    return [Seated(row, cards.get(row.pk), row.seat in LEADING) for row in rows]


def _places(network: Network, seated: Sequence[Seated], on: date) -> tuple[list[Place], list[Seated]]:
    """Return the member municipalities with their people, and whoever sits for nobody of them."""
    members = list(members_on(on))
    rows = {row.organisation_id: row for row in network.participations.order_by("left_on", "pk")}
    # A row that is still open counts before one of somebody who left.
    rows |= {row.organisation_id: row for row in network.participations.filter(left_on__isnull=True)}
    places = [
        Place(member, rows.get(member.pk), tuple(one for one in seated if one.mandate.organisation_id == member.pk))
        for member in members
    ]
    known = {member.pk for member in members}
    return places, [one for one in seated if one.mandate.organisation_id not in known]


def _former(network: Network, on: date) -> QuerySet[Mandate]:
    """Return the seats of former coordinators, the latest first."""
    over = Mandate.objects.filter(body=network.body_id, seat__in=LEADING, holds_to__lt=on)
    return over.select_related("person", "organisation").order_by("-holds_to", "-id")[:PEOPLE]


def _waiting(network: Network) -> QuerySet[Merger]:
    ids = Merger.objects.filter(networks=network).values("pk")
    waiting = Merger.objects.filter(state=Merger.State.WAITING).select_related("into__body")
    return (waiting.filter(pk__in=ids) | waiting.filter(into=network)).prefetch_related("networks__body")
