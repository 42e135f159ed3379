"""Who prepares a meeting."""

from collections.abc import Iterable
from datetime import date

from samverk.accounts.models import User
from samverk.accounts.standing import VOTING, Standing, mandates_on
from samverk.arrangements.models import FixedSeat, Turn
from samverk.directory.models import Person
from samverk.meetings.models import Meeting


def prepares(meeting: Meeting, on: date) -> frozenset[int]:
    """Return the ids of the persons who prepare ``meeting``, as offices are held on ``on``; with three queries.

    They are those who hold a fixed office, and whoever votes for the municipality whose turn it is.
    """
    seats = FixedSeat.objects.filter(rota__body=meeting.body_id).select_related("rota")
    turn = Turn.objects.filter(meeting=meeting, meeting__cancelled_at=None).first()
    serving = {turn.serving_id} if turn else set()
    return frozenset(person_id for _seat, person_id in _holders(meeting.body_id, seats, serving, on))


def is_preparing(user: object, standing: Standing, meeting: Meeting) -> bool:
    """Return whether somebody prepares ``meeting``, or acts for somebody who does, on the day of ``standing``."""
    persons = {held.person_id for held in standing.held}
    if isinstance(user, User) and user.is_active and user.person_id is not None:
        persons.add(user.person_id)
    return bool(persons) and not persons.isdisjoint(prepares(meeting, standing.on))


def seat_holders(seats: Iterable[FixedSeat], body_id: int, on: date) -> dict[int, list[Person]]:
    """Return who holds each fixed seat on ``on``, by the seat's id; nobody where the office is vacant."""
    seats = list(seats)
    holders = [(seat, person) for seat, person in _holders(body_id, seats, set(), on) if seat is not None]
    people = Person.objects.in_bulk([person for _seat, person in holders])
    found: dict[int, list[Person]] = {seat.pk: [] for seat in seats}
    for seat, person in holders:
        if people[person] not in found[seat.pk]:
            found[seat.pk].append(people[person])
    return found


def _holders(
    body_id: int | None, seats: Iterable[FixedSeat], serving: set[int], on: date
) -> list[tuple[FixedSeat | None, int]]:
    seats = list(seats)
    organisations = {seat.organisation_id for seat in seats} | serving
    found: list[tuple[FixedSeat | None, int]] = []
    mandates = mandates_on(on).filter(organisation_id__in=organisations).order_by("pk")
    for person_id, organisation_id, in_body, seat_held, role in mandates.values_list(
        "person_id", "organisation_id", "body_id", "seat", "role"
    ):
        votes = in_body == body_id and seat_held in VOTING
        found += [
            (seat, person_id)
            for seat in seats
            if seat.organisation_id == organisation_id
            and (role.casefold() == seat.office.casefold() if seat.office else votes)
        ]
        if votes and organisation_id in serving:
            found.append((None, person_id))
    return found
