"""Who may answer for whom, and who is written to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from samverk.accounts.models import Delegation, User
from samverk.accounts.standing import TAKING_PART, VOTING, Standing, mandates_on
from samverk.directory.models import Organisation
from samverk.rounds.models import Asked, Round


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who can be written to, and the organisation they answer for."""

    user: User
    organisation_id: int


def members_asked(body_id: int, on: date) -> QuerySet[Organisation]:
    """Return the organisations with a vote in the body on ``on``, from A to Ö."""
    seats = mandates_on(on).filter(body_id=body_id, seat__in=VOTING, organisation__isnull=False)
    return Organisation.objects.filter(pk__in=seats.values("organisation_id")).order_by("sort_key")


def own_organisations(standing: Standing, body_id: int) -> dict[int, str]:
    """Return the organisations somebody may answer for in the body, each with the address of whom they act for.

    The address is empty where they answer in a seat of their own.
    """
    owned: dict[int, str] = {}
    for held in standing.in_body(body_id):
        if held.seat in TAKING_PART and held.organisation_id is not None:
            owned.setdefault(held.organisation_id, held.on_behalf_of)
    return owned


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
        (user.pk, organisation_id): Recipient(user, organisation_id)
        for user, person_id in pairs
        for organisation_id in sits_for.get(person_id or 0, ())
    }
    return list(found.values())


def silent(question: Round) -> QuerySet[Asked]:
    """Return those who were asked and have said nothing."""
    return question.asked.filter(answers__isnull=True)
