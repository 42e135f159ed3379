"""Whose names are known, and when: the directory's names, held while many documents are linked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from samverk.directory.models import (
    Body,
    BodyName,
    Mandate,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Venue,
    VenueName,
)
from samverk.directory.naming import name_key
from samverk.directory.written_names import body_stem, organisation_keys


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` up to and including ``last``; ``None`` is open."""

    first: date | None
    last: date | None

    def covers(self, day: date | None) -> bool:
        """Tell whether ``day`` lies within; a day that is not known lies within what is open at both ends only."""
        if day is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


ALWAYS = Period(None, None)


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A mandate as linking needs it."""

    organisation_id: int | None
    body_id: int | None
    period: Period


@dataclass(slots=True)
class NameIndex:
    """Key -> (id, period) of everything that bears the name. Sizes are those of the directory, not of the register."""

    organisations: dict[str, list[tuple[int, Period]]] = field(default_factory=lambda: defaultdict(list))
    bodies: dict[str, list[tuple[int, Period]]] = field(default_factory=lambda: defaultdict(list))
    body_stems: dict[str, list[tuple[int, Period]]] = field(default_factory=lambda: defaultdict(list))
    venues: dict[str, list[tuple[int, Period]]] = field(default_factory=lambda: defaultdict(list))
    persons: dict[str, list[tuple[int, Period]]] = field(default_factory=lambda: defaultdict(list))
    mandates: dict[int, list[HeldMandate]] = field(default_factory=lambda: defaultdict(list))
    body_public_ids: dict[int, str] = field(default_factory=dict)
    person_names: dict[int, str] = field(default_factory=dict)

    def organisation(self, name: str, day: date | None) -> int | None:
        """Return the only organisation that ``name`` can mean on ``day``; the nearest form of the name decides."""
        for key in organisation_keys(name):
            found = _on(self.organisations.get(key, ()), day)
            if found:
                return _only(found)
        return None

    def body(self, name: str, day: date | None) -> int | None:
        """Return the only body that ``name`` can mean on ``day``: by the name itself, else by its stem."""
        found = _on(self.bodies.get(name_key(name), ()), day)
        return _only(found or _on(self.body_stems.get(body_stem(name), ()), day))

    def venue(self, name: str) -> int | None:
        """Return the only venue that is written like this."""
        return _only({owner for owner, _ in self.venues.get(name_key(name), ())})

    def persons_called(self, key: str, day: date | None) -> set[int]:
        """Return everybody who bore the name with this key on ``day``."""
        return _on(self.persons.get(key, ()), day)


def load_name_index() -> NameIndex:
    """Read the whole directory, once for many documents."""
    index = NameIndex()
    _fill(index.organisations, Organisation.objects.values_list("key", "id"))
    _fill_dated(
        index.organisations, OrganisationName.objects.values_list("key", "organisation_id", "valid_from", "valid_to")
    )
    _fill(index.venues, Venue.objects.values_list("key", "id"))
    _fill_dated(index.venues, VenueName.objects.values_list("key", "venue_id", "valid_from", "valid_to"))
    _fill(index.persons, Person.objects.values_list("key", "id"))
    _fill_dated(index.persons, PersonName.objects.values_list("key", "person_id", "valid_from", "valid_to"))
    _load_bodies(index)
    for person, organisation, body, first, last in Mandate.objects.values_list(
        "person_id", "organisation_id", "body_id", "holds_from", "holds_to"
    ):
        index.mandates[person].append(HeldMandate(organisation, body, Period(first, last)))
    index.person_names = dict(Person.objects.values_list("id", "key"))
    return index


def _load_bodies(index: NameIndex) -> None:
    for key, public_id, body in Body.objects.values_list("key", "public_id", "id"):
        index.bodies[key].append((body, ALWAYS))
        index.body_stems[body_stem(key)].append((body, ALWAYS))
        index.body_public_ids[body] = public_id
    for key, body, first, last in BodyName.objects.values_list("key", "body_id", "valid_from", "valid_to"):
        index.bodies[key].append((body, Period(first, last)))
        index.body_stems[body_stem(key)].append((body, Period(first, last)))


def _fill(known: dict[str, list[tuple[int, Period]]], rows: Iterable[tuple[str, int]]) -> None:
    for key, owner in rows:
        known[key].append((owner, ALWAYS))


def _fill_dated(
    known: dict[str, list[tuple[int, Period]]], rows: Iterable[tuple[str, int, date | None, date | None]]
) -> None:
    for key, owner, first, last in rows:
        known[key].append((owner, Period(first, last)))


def _on(named: Iterable[tuple[int, Period]], day: date | None) -> set[int]:
    """Return whom a name means on ``day``; without a day every bearer may be meant."""
    return {owner for owner, period in named if day is None or period.covers(day)}


def _only(found: set[int]) -> int | None:
    return next(iter(found)) if len(found) == 1 else None
