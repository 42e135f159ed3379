"""The lists of this room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from samverk.accounts.standing import VOTING, mandates_on
from samverk.contacts.models import Going, OutsideInvitation, OutsideNetwork, TakesPart
from samverk.directory.models import Organisation, Person

OUTSIDE = (
    Organisation.Kind.REGION,
    Organisation.Kind.AUTHORITY,
    Organisation.Kind.COMPANY,
    Organisation.Kind.ASSOCIATION,
    Organisation.Kind.OTHER,
)


def parties() -> QuerySet[Organisation]:
    """Return the outside bodies, with how many are reached there, have visited, and what came from them."""
    return (
        Organisation.objects.filter(is_member=False, kind__in=OUTSIDE)
        .annotate(
            contacts=Count("contact_persons", filter=Q(contact_persons__ended_on=None), distinct=True),
            came=Count("reports_back", distinct=True),
        )
        .order_by("sort_key")
    )


@dataclass(frozen=True, slots=True)
class GoingRow:
    """What one municipality said of an invitation; ``said`` is ``None`` where it has said nothing."""

    organisation: Organisation
    said: Going | None
    is_own: bool


def going_rows(invitation: OutsideInvitation, own: dict[int, str], on: date) -> Sequence[GoingRow]:
    """Return every municipality that votes in the body, and any other that answered, from A to Ö; two queries."""
    said = {one.organisation_id: one for one in invitation.going.all()}
    seats = mandates_on(on).filter(body=invitation.body_id, seat__in=VOTING, organisation__isnull=False)
    asked = Q(pk__in=seats.values("organisation_id")) | Q(pk__in=said)
    organisations = Organisation.objects.filter(asked).order_by("sort_key")
    return [GoingRow(one, said.get(one.pk), one.pk in own) for one in organisations]


def networks(on: date, who: str = "") -> QuerySet[OutsideNetwork]:
    """Return the networks of others with who takes part on ``on``; ``who`` narrows to a name or a municipality."""
    holds = Q(holds_from__isnull=True) | Q(holds_from__lte=on)
    now = TakesPart.objects.filter(holds, Q(holds_to__isnull=True) | Q(holds_to__gte=on))
    found = OutsideNetwork.objects.select_related("organisation").order_by("sort_key")
    if who:
        asked = Q(who__icontains=who) | Q(organisation__name__icontains=who)
        found = found.filter(Q(pk__in=now.filter(asked).values("network")) | Q(name__icontains=who))
    parts = now.select_related("organisation").order_by("organisation__sort_key", "who")
    return found.prefetch_related(Prefetch("taking_part", parts, to_attr="now"))


def askers(body_id: int, on: date) -> QuerySet[Person]:
    """Return the politicians and directors who may ask a question: who votes in any body or sits in the one visited."""
    held = mandates_on(on).filter(Q(body=body_id) & ~Q(seat="guest") | Q(seat__in=VOTING))
    return Person.objects.filter(pk__in=held.values("person_id")).order_by("sort_key")
