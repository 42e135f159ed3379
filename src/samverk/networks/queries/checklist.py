"""What a network must have before it starts."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.standing import LEADING, mandates_on
from samverk.directory.models import Organisation
from samverk.networks.models import ContactCard, Network, Participation


@dataclass(frozen=True, slots=True)
class Check:
    """One line: ``reached`` of ``wanted`` where something is counted, else 1 of 1 or 0 of 1; ``missing`` names who."""

    code: str
    reached: int
    wanted: int
    missing: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        return self.reached >= self.wanted


def members_on(on: date) -> QuerySet[Organisation]:
    """Return the member municipalities on ``on``, from A to Ö."""
    return Organisation.objects.filter(
        Q(member_from__isnull=True) | Q(member_from__lte=on),
        Q(member_to__isnull=True) | Q(member_to__gte=on),
        is_member=True,
    ).order_by("sort_key")


def takes_part_on(on: date) -> Q:
    """Return what is true of participations that hold on ``on``; somebody takes part still on the day of leaving."""
    return Q(Q(left_on__isnull=True) | Q(left_on__gte=on), answer=Participation.Answer.YES, joined_on__lte=on)


def majority_of(members: int) -> int:
    """Return how many of ``members`` are more than half of them: 6 of 11."""
    return members // 2 + 1


def checklist_of(network: Network, on: date) -> list[Check]:
    """Return the list, line by line in a fixed order: invited, majority, asked, informed, coordinator, contacts."""
    fresh = Network.objects.get(pk=network.pk)
    members = dict(members_on(on).values_list("pk", "name"))
    rows = Participation.objects.filter(network=network, left_on__isnull=True)
    invited = set(rows.values_list("organisation_id", flat=True))
    taking_part = set(rows.filter(takes_part_on(on)).values_list("organisation_id", flat=True))
    seats = mandates_on(on).filter(body_id=network.body_id)
    carded = set(_carded(network, on).values_list("mandate__organisation_id", flat=True))
    return [
        Check("invited", len(invited & members.keys()), len(members), _names(members, members.keys() - invited)),
        Check("majority", len(taking_part & members.keys()), majority_of(len(members))),
        Check("management-asked", int(fresh.management_asked_on is not None), 1),
        Check("secretariat-informed", int(fresh.secretariat_informed_on is not None), 1),
        Check("coordinator", int(seats.filter(seat__in=LEADING).exists()), 1),
        Check("contacts", len(taking_part & carded), len(taking_part), _names(members, taking_part - carded)),
    ]


def _carded(network: Network, on: date) -> QuerySet[ContactCard]:
    return cards_on(on).filter(mandate__in=mandates_on(on).filter(body_id=network.body_id))


def cards_on(on: date) -> QuerySet[ContactCard]:
    """Return the contact data that hold on ``on``."""
    return ContactCard.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on), valid_from__lte=on)


def _names(members: dict[int, str], missing: "set[int]") -> tuple[str, ...]:
    # The members come from A to Ö.
    return tuple(name for key, name in members.items() if key in missing)
