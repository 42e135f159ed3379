"""Whom a send-out goes to on a day: looked up anew each time, so that nobody who has left is written to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samverk.accounts.models import User
from samverk.accounts.standing import LEADING, TAKING_PART, VOTING, Seat, mandates_on
from samverk.directory.models import Body, Mandate, Organisation
from samverk.sendouts.models import Sendout
from samverk.sendouts.queries.silent import Silent, silent_of

SEATS: dict[str, frozenset[str]] = {
    Sendout.Seats.VOTING: frozenset(VOTING),
    Sendout.Seats.EVERYBODY: frozenset(TAKING_PART | {Seat.SECRETARY, Seat.PREPARATION}),
    Sendout.Seats.LEADING: frozenset(LEADING),
}


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who gets a letter, and the organisation it is merged for."""

    email: str
    name: str
    organisation: Organisation | None

    @property
    def organisation_id(self) -> int | None:
        return self.organisation.pk if self.organisation else None


@dataclass(frozen=True, slots=True)
class Addressees:
    """``unreachable`` are people and municipalities that were chosen and cannot be written to, by name."""

    found: tuple[Addressee, ...]
    unreachable: tuple[str, ...]


def addressees(sendout: Sendout, on: date) -> Addressees:
    """Return who gets a letter, by municipality from A to Ö, with a fixed number of queries."""
    origin = origin_of(sendout)
    chosen = list(origin.organisations.order_by("sort_key"))
    mandates = _mandates(origin, {one.pk for one in chosen}, on)
    found, without = _with_log_in(mandates)
    extra = origin.extra_addresses.select_related("organisation").order_by("id")
    found += [Addressee(one.email, one.name, one.organisation) for one in extra]
    reached = {one.organisation_id for one in found}
    unreachable = [*without, *(one.name for one in chosen if one.pk not in reached)]
    if sendout.follows is not None:
        found = _silent_ones(found, silent_of(sendout.follows))
        unreachable = []
    return Addressees(tuple(_each_once(found)), tuple(dict.fromkeys(unreachable)))


def origin_of(sendout: Sendout) -> Sendout:
    """Return the send-out that a chain of repetitions began with: it says who was chosen."""
    while sendout.follows is not None:
        sendout = sendout.follows
    return sendout


def directors_of(organisation_ids: Collection[int], on: date) -> dict[int, str]:
    """Return the name of each organisation's director on ``on``: who votes for it among the directors."""
    seats = (
        mandates_on(on)
        .filter(organisation_id__in=organisation_ids, body__kind=Body.Kind.DIRECTORS, seat__in=VOTING)
        .select_related("person")
        .order_by("-id")
    )
    return {seat.organisation_id: seat.person.name for seat in seats if seat.organisation_id is not None}


def offices_on(on: date) -> list[str]:
    """Return the names of the offices that somebody holds, from A to Ö."""
    return list(mandates_on(on).exclude(role="").order_by("role").values_list("role", flat=True).distinct())


def _mandates(origin: Sendout, organisation_ids: set[int], on: date) -> Iterable[Mandate]:
    """Return the mandates chosen; with municipalities alone, those of their directors."""
    every = mandates_on(on).select_related("person", "organisation").order_by("organisation__sort_key", "id")
    found: list[Mandate] = []
    narrowed: QuerySet[Mandate] = every.filter(organisation__in=organisation_ids) if organisation_ids else every
    if origin.to_body_id is not None:
        found += narrowed.filter(body=origin.to_body_id, seat__in=SEATS[origin.to_seats])
    if origin.to_office:
        found += narrowed.filter(role=origin.to_office)
    if organisation_ids and origin.to_body_id is None and not origin.to_office:
        found += narrowed.filter(body__kind=Body.Kind.DIRECTORS, seat__in=VOTING)
    return found


def _with_log_in(mandates: Iterable[Mandate]) -> tuple[list[Addressee], list[str]]:
    held = list(mandates)
    persons = {one.person_id for one in held}
    emails = dict(User.objects.filter(person__in=persons, is_active=True).values_list("person_id", "email"))
    found = [
        Addressee(emails[one.person_id], one.person.name, one.organisation) for one in held if one.person_id in emails
    ]
    return found, [_told(one) for one in held if one.person_id not in emails]


def _told(mandate: Mandate) -> str:
    return f"{mandate.person.name} ({mandate.organisation.name})" if mandate.organisation else mandate.person.name


def _silent_ones(found: Iterable[Addressee], silent: Silent) -> list[Addressee]:
    return [
        one
        for one in found
        if (one.organisation_id in silent.organisation_ids if one.organisation else one.email in silent.emails)
    ]


def _each_once(found: Iterable[Addressee]) -> Iterable[Addressee]:
    by_address = {(one.organisation_id, one.email.casefold()): one for one in reversed(list(found))}
    return sorted(
        by_address.values(),
        key=lambda one: (one.organisation is None, one.organisation.sort_key if one.organisation else "", one.name),
    )
