"""What somebody may do in which body on a day: their own mandates, and those of whom they act for."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from django.db.models import Q, QuerySet

from samverk.accounts.models import Delegation, User
from samverk.directory.models import Mandate
from samverk.directory.seats import LEADING as LEADING
from samverk.directory.seats import VOTING as VOTING

Seat = Mandate.Seat
TAKING_PART = VOTING | {Seat.DEPUTY}
PREPARING = LEADING | {Seat.SECRETARY, Seat.PREPARATION}
# A mandate with a seat: its place in the order of mandates, its body, organisation, and seat.
Seated = tuple[int, int, int | None, str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """A seat that somebody may act in, with the office it is held in, as the mandate calls it.

    ``on_behalf_of`` is the address of the principal, empty for an own seat.
    """

    body_id: int
    organisation_id: int | None
    person_id: int
    seat: str
    on_behalf_of: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All seats somebody may act in on ``on``, own seats first."""

    on: date
    held: tuple[Held, ...] = ()

    def in_body(self, body_id: int | None) -> Iterator[Held]:
        """Yield the seats in one body, own seats first."""
        return (seat for seat in self.held if seat.body_id == body_id)

    def has_any(self, body_id: int | None, seats: frozenset[str]) -> bool:
        """Return whether one of ``seats`` in the body is held."""
        return any(held.seat in seats for held in self.in_body(body_id))

    def seat_for(self, body_id: int | None, seats: frozenset[str] = TAKING_PART) -> Held | None:
        """Return the seat in which an act in the body is done: an own one before one of a principal."""
        return next((held for held in self.in_body(body_id) if held.seat in seats), None)

    @property
    def keeps_any(self) -> bool:
        """Return whether the seat of a secretary is held anywhere; asks no database."""
        return any(held.seat == Seat.SECRETARY for held in self.held)

    @property
    def body_ids(self) -> frozenset[int]:
        return frozenset(held.body_id for held in self.held)


def standing_of(user: object, on: date) -> Standing:
    """Return where ``user`` stands on ``on``, with at most two queries; nowhere for a citizen or somebody shut out."""
    if not isinstance(user, User) or not user.is_active:
        return Standing(on)
    return standings_of((user,), on)[user.pk]


def standings_of(users: Collection[User], on: date) -> dict[int, Standing]:
    """Return where each of ``users``, none of whom is shut out, stands on ``on``, with at most two queries for all."""
    principals = Delegation.objects.filter(
        Q(holds_to__isnull=True) | Q(holds_to__gte=on),
        delegate__in=users,
        holds_from__lte=on,
        principal__is_active=True,
    ).values_list("delegate_id", "principal__person_id", "principal__email")
    persons: dict[int, dict[int, str]] = {user.pk: {} for user in users}
    for delegate_id, person_id, email in principals:
        if person_id is not None:
            persons[delegate_id][person_id] = email
    for user in users:
        if user.person_id is not None:
            persons[user.pk][user.person_id] = ""
    held = _seats_on(on, {person_id for acted_for in persons.values() for person_id in acted_for})
    return {pk: _standing(on, acted_for, held) for pk, acted_for in persons.items()}


def _seats_on(on: date, person_ids: Collection[int]) -> dict[int, list[Seated]]:
    """Return the seats of people on a day, by person; asks nothing where nobody is asked about."""
    seats: dict[int, list[Seated]] = {}
    if person_ids:
        mandates = mandates_on(on).filter(person_id__in=person_ids, body__isnull=False).exclude(seat="")
        rows = mandates.values_list("body_id", "organisation_id", "person_id", "seat", "role")
        for place, (body, organisation, person, seat, role) in enumerate(rows):
            if body is not None:
                seats.setdefault(person, []).append((place, body, organisation, seat, role))
    return seats


def _standing(on: date, acted_for: Mapping[int, str], held: Mapping[int, list[Seated]]) -> Standing:
    seats = sorted(
        (
            (behalf != "", place, Held(body, organisation, person, seat, behalf, role))
            for person, behalf in acted_for.items()
            for place, body, organisation, seat, role in held.get(person, ())
        ),
        key=itemgetter(0, 1),
    )
    return Standing(on, tuple(seat for _, _, seat in seats))


def mandates_on(on: date) -> QuerySet[Mandate]:
    """Return the mandates that hold on ``on``."""
    return Mandate.objects.filter(
        Q(holds_from__isnull=True) | Q(holds_from__lte=on), Q(holds_to__isnull=True) | Q(holds_to__gte=on)
    )
