"""Who may answer for whom, and who is written to."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from samverk.accounts.models import Delegation, User
from samverk.accounts.standing import TAKING_PART, VOTING, Standing, mandates_on
from samverk.directory.models import Organisation, Person
from samverk.rounds.models import Asked, Round


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who can be written to, and the organisation and the person they answer for."""

    user: User
    organisation_id: int
    person_id: int


def members_asked(body_id: int, on: date) -> QuerySet[Organisation]:
    """Return the organisations with a vote in the body on ``on``, from A to Ö."""
    seats = mandates_on(on).filter(body_id=body_id, seat__in=VOTING, organisation__isnull=False)
    return Organisation.objects.filter(pk__in=seats.values("organisation_id")).order_by("sort_key")


def people_asked(
    body_id: int, organisations: Collection[Organisation], on: date
) -> Sequence[tuple[Organisation, Person]]:
    """Return everybody with a vote for one of ``organisations`` in the body on ``on``, with whom they sit for."""
    seats = mandates_on(on).filter(body_id=body_id, seat__in=VOTING, organisation__in=organisations)
    rows = seats.select_related("organisation", "person").order_by("organisation__sort_key", "person__sort_key")
    return [(seat.organisation, seat.person) for seat in rows if seat.organisation is not None]


def own_organisations(standing: Standing, body_id: int) -> dict[int, str]:
    """Return the organisations somebody may answer for in the body, each with the address of whom they act for.

    The address is empty where they answer in a seat of their own.
    """
    owned: dict[int, str] = {}
    for (organisation_id, _person_id), on_behalf_of in own_seats(standing, body_id).items():
        owned.setdefault(organisation_id, on_behalf_of)
    return owned


def own_seats(standing: Standing, body_id: int) -> dict[tuple[int, int], str]:
    """Return organisation and person of each seat somebody may act in, with the address of whom they act for."""
    owned: dict[tuple[int, int], str] = {}
    for held in standing.in_body(body_id):
        if held.seat in TAKING_PART and held.organisation_id is not None:
            owned.setdefault((held.organisation_id, held.person_id), held.on_behalf_of)
    return owned


def answered_as(asked: Asked, seats: Mapping[tuple[int, int], str]) -> str | None:
    """Return on whose behalf whoever may act in ``seats`` answers for ``asked``; empty in an own seat.

    ``None`` where they may not answer: for an organisation whoever sits for it may, for a person only they themselves.
    """
    return next(
        (
            on_behalf_of
            for (organisation_id, person_id), on_behalf_of in seats.items()
            if organisation_id == asked.organisation_id and asked.person_id in (None, person_id)
        ),
        None,
    )


def asked_in_seats(body_id: int, seats: Collection[tuple[int, int]], prefix: str = "") -> Q:
    """Return what is true of those asked by the body who are answered for in ``seats``."""
    mine = Q(pk__in=[])
    for organisation_id, person_id in seats:
        whom = Q(**{f"{prefix}person": None}) | Q(**{f"{prefix}person": person_id})
        mine |= Q(**{f"{prefix}organisation": organisation_id}) & whom
    body = "body" if prefix else "round__body"
    return Q(**{body: body_id}) & mine


def taking_answers(at: datetime, prefix: str = "") -> Q:
    """Return what is true of rounds that take answers at a moment, if only late ones."""
    in_time = Q(**{f"{prefix}closes_at__gt": at}) | Q(**{f"{prefix}takes_late": True})
    return Q(**{f"{prefix}state": Round.State.OPEN}) & in_time


def written_to(body_id: int, organisation_ids: Collection[int], on: date) -> list[Recipient]:
    """Return the users with a vote for these organisations on ``on`` and their delegates, each once an organisation."""
    seats = (
        mandates_on(on)
        .filter(body_id=body_id, organisation_id__in=organisation_ids, seat__in=VOTING)
        .values_list("person_id", "organisation_id")
    )
    sits_for: dict[int, set[int]] = {}
    for person_id, organisation_id in seats:
        if organisation_id is not None:
            sits_for.setdefault(person_id, set()).add(organisation_id)
    members = User.objects.filter(person_id__in=sits_for, is_active=True).order_by("pk")
    acting = Delegation.objects.filter(
        Q(holds_to__isnull=True) | Q(holds_to__gte=on),
        holds_from__lte=on,
        principal__person_id__in=sits_for,
        principal__is_active=True,
        delegate__is_active=True,
    ).select_related("principal", "delegate")
    pairs = [(user, user.person_id) for user in members]
    pairs += [(delegation.delegate, delegation.principal.person_id) for delegation in acting]
    found = {
        (user.pk, organisation_id, person_id): Recipient(user, organisation_id, person_id)
        for user, person_id in pairs
        if person_id is not None
        for organisation_id in sits_for.get(person_id, ())
    }
    return list(found.values())


def written_to_for(question: Round, asked: Iterable[Asked], on: date) -> list[Recipient]:
    """Return the users who may answer on ``on`` for one of ``asked``, and their delegates."""
    wanted = {(one.organisation_id, one.person_id) for one in asked}
    found = written_to(question.body_id, {organisation_id for organisation_id, _person_id in wanted}, on)
    return [one for one in found if wanted & {(one.organisation_id, None), (one.organisation_id, one.person_id)}]


def silent(question: Round) -> QuerySet[Asked]:
    """Return those who were asked and have said nothing."""
    return question.asked.filter(answers__isnull=True)
