"""Who is written to about a network: only people with a log-in, and nobody who has left."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import QuerySet

from samverk.accounts.models import User
from samverk.accounts.standing import LEADING, VOTING, mandates_on
from samverk.directory.models import Body, Mandate

Recipients = list[tuple[str, str]]


def leaders_of(body_ids: Collection[int], on: date) -> Recipients:
    """Return address and name of those who lead the bodies on ``on``, each once."""
    return _users(mandates_on(on).filter(body__in=body_ids, seat__in=LEADING))


def secretariat() -> Recipients:
    """Return address and name of everybody who keeps the register."""
    kept_by = User.objects.filter(role__in=(User.Role.SECRETARY, User.Role.ADMINISTRATOR), is_active=True)
    return list(kept_by.order_by("pk").values_list("email", "name"))


def management_of(organisation_ids: Iterable[int], on: date) -> Recipients:
    """Return address and name of those who sit for the municipalities in the group of directors."""
    seats = mandates_on(on).filter(
        body__kind=Body.Kind.DIRECTORS, organisation__in=set(organisation_ids), seat__in=VOTING
    )
    return _users(seats)


def _users(seats: QuerySet[Mandate]) -> Recipients:
    people = User.objects.filter(person__in=seats.values("person_id"), is_active=True)
    return list(people.order_by("pk").values_list("email", "name"))
