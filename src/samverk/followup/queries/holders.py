"""Who answers on a day for what is owed: whoever holds the office, the person, the chair of the body.

What is owed by an office passes to the successor without a row that changes: the holder is looked up, never stored.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from samverk.accounts.standing import mandates_on
from samverk.directory.models import Body, Mandate
from samverk.followup.deriving import CHAIR, VICE_CHAIR, office_key
from samverk.followup.models import Obligation
from samverk.followup.queries.resting import resting_ids

State = Obligation.State
UNSETTLED = (State.PROPOSED, State.OPEN, State.REPORTED)
SEATS = {Mandate.Seat.CHAIR: CHAIR, Mandate.Seat.VICE_CHAIR: VICE_CHAIR}
Place = tuple[str, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Answerable:
    """``names`` are those who answer, A to Ö; ``finding`` is the code of why nobody does, else empty."""

    names: tuple[str, ...] = ()
    finding: str = ""


def answerable(rows: Iterable[Obligation], on: date) -> dict[int, Answerable]:
    """Return who answers for each of ``rows`` on ``on``, by primary key; five queries at most."""
    rows = list(rows)
    held = _held([row for row in rows if row.office_key], on)
    persons = [row.person_id for row in rows if row.person_id and not row.office_key]
    left = _left(persons, on)
    resting = resting_ids({row.body_id for row in rows if row.body_id is not None}, on)
    return {row.pk: _answerable(row, held, left, resting) for row in rows}


def with_holders(rows: Sequence[Obligation], on: date) -> Sequence[Obligation]:
    """Return ``rows``, each with ``answerable``, for a page to show."""
    found = answerable(rows, on)
    for row in rows:
        row.answerable = found[row.pk]  # type: ignore[attr-defined]
    return rows


def nobody_answers(rows: QuerySet[Obligation], on: date) -> QuerySet[Obligation]:
    """Return those of ``rows`` that are not settled and for which nobody answers on ``on``, whatever the reason."""
    rows = rows.filter(state__in=UNSETTLED)
    mine = Mandate.objects.filter(person=OuterRef("person"))
    gone = Q(Exists(mine), person__isnull=False, office_key="") & ~Q(Exists(_holding(mine, on)))
    unknown = Q(organisation=None, body=None, person=None, office_key="")
    bodies = set(Body.objects.filter(obligations__state__in=UNSETTLED).distinct().values_list("pk", flat=True))
    wanted = gone | unknown | Q(body__in=resting_ids(bodies, on))
    for key, organisation, body in _vacant(on):
        wanted |= Q(office_key=key, organisation=organisation, body=body)
    return rows.filter(wanted)


def _vacant(on: date) -> list[Place]:
    """Return the offices that owe something and that nobody holds."""
    owing = Obligation.objects.filter(state__in=UNSETTLED).exclude(office_key="").order_by()
    places = list(owing.values_list("office_key", "organisation", "body").distinct())
    held = _holders([place[1] for place in places], [place[2] for place in places], on)
    return [place for place in places if not held.get(place)]


def _answerable(row: Obligation, held: dict[Place, set[str]], left: set[int], resting: set[int]) -> Answerable:
    if row.office_key:
        names = held.get((row.office_key, row.organisation_id, row.body_id), set())
        if not names and row.organisation_id is None and row.body_id is None:
            return Answerable(finding="owner-unknown")
        return Answerable(tuple(sorted(names)), "" if names else "office-vacant")
    if row.person_id is not None:
        return Answerable(finding="owner-left" if row.person_id in left else "")
    if row.body_id is not None:
        return Answerable(finding="owner-resting" if row.body_id in resting else "")
    return Answerable(finding="" if row.organisation_id else "owner-unknown")


def _held(rows: Sequence[Obligation], on: date) -> dict[Place, set[str]]:
    if not rows:
        return {}
    return _holders([row.organisation_id for row in rows], [row.body_id for row in rows], on)


def _holders(organisations: Iterable[int | None], bodies: Iterable[int | None], on: date) -> dict[Place, set[str]]:
    """Return the names of who holds each office, by its key and by each place at which it may be said to be held."""
    orgs = {pk for pk in organisations if pk is not None}
    in_bodies = {pk for pk in bodies if pk is not None}
    found: dict[Place, set[str]] = defaultdict(set)
    mandates = mandates_on(on).filter(Q(organisation__in=orgs) | Q(body__in=in_bodies)).select_related("person")
    for mandate in mandates:
        keys = {office_key(mandate.role)} if mandate.role else set()
        if mandate.seat in SEATS:
            keys.add(SEATS[Mandate.Seat(mandate.seat)])
        for key in keys:
            for place in _places(key, mandate):
                found[place].add(mandate.person.name)
    return found


def _places(key: str, mandate: Mandate) -> set[Place]:
    if key in SEATS.values() and mandate.seat in SEATS:
        return {(key, None, mandate.body_id)}
    return {
        (key, mandate.organisation_id, None),
        (key, None, mandate.body_id),
        (key, mandate.organisation_id, mandate.body_id),
    }


def _left(persons: Sequence[int], on: date) -> set[int]:
    """Return those who held mandates once and hold none on ``on``; of whom none was ever told, nothing is known."""
    if not persons:
        return set()
    ever = set(Mandate.objects.filter(person__in=persons).values_list("person", flat=True))
    now = set(mandates_on(on).filter(person__in=ever).values_list("person", flat=True))
    return ever - now


def _holding(mandates: QuerySet[Mandate], on: date) -> QuerySet[Mandate]:
    return mandates.filter(
        Q(holds_from__isnull=True) | Q(holds_from__lte=on), Q(holds_to__isnull=True) | Q(holds_to__gte=on)
    )
