"""Who and what the directory knows on the day of a meeting: members, networks, bodies, and who holds which office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from django.db.models import Q

from samverk.accounts.standing import mandates_on
from samverk.directory.models import Body, Mandate, Organisation
from samverk.directory.naming import name_key
from samverk.directory.queries import NameIndex, load_name_index, make_linker
from samverk.followup.deriving import CHAIR, VICE_CHAIR, Owner, OwnerKind, is_known_office, office_and_place, office_key

# How alike a misspelt name of a body must be; whoever confirms the obligation sees whom it was read as.
ALIKE = 0.93
LETTERS = re.compile(r"[\W_]+")
HEAD_OF_SECRETARIAT = office_key("sekretariatschef")
Who = dict[str, int | str | None]


@dataclass(frozen=True, slots=True)
class Known:
    """``body_id`` is the body that decided on ``day``. The lists hold primary keys."""

    day: date | None
    body_id: int | None
    names: NameIndex
    organisations: Sequence[int] = ()
    networks: Sequence[int] = ()
    secretariat: int | None = None
    mandates: Sequence[Mandate] = field(default=())

    @classmethod
    def on(cls, day: date | None, body_id: int | None, names: NameIndex | None = None) -> "Known":
        """Look them up; without a day, all there have been."""
        organisations = Organisation.objects.filter(_lasts("member_from", "member_to", day), is_member=True)
        networks = Body.objects.filter(_lasts("begins_on", "ends_on", day), kind=Body.Kind.NETWORK)
        secretariats = Organisation.objects.filter(kind=Organisation.Kind.SECRETARIAT)
        return cls(
            day,
            body_id,
            names or load_name_index(),
            list(organisations.values_list("pk", flat=True)),
            list(networks.values_list("pk", flat=True)),
            secretariats.values_list("pk", flat=True).first(),
            list(mandates_on(day)) if day else [],
        )

    def who(self, owner: Owner) -> Who:
        """Return the fields of a row by which ``owner`` is known; empty where nobody can be told."""
        if owner.kind is OwnerKind.SECRETARIAT:
            return {"organisation_id": self.secretariat}
        if owner.kind is OwnerKind.PERSON:
            return self._person(owner)
        if owner.kind is OwnerKind.OFFICE:
            return self.office(owner.words)
        return {"organisation_id": owner.organisation_id, "body_id": owner.body_id}

    def office(self, words: str) -> Who:
        """Return the office that ``words`` name and where it is held, or the body that they name."""
        body = self.names.body(words, self.day)
        if body is not None:
            return {"body_id": body}
        name, place = office_and_place(words)
        key = office_key(name)
        held = [mandate for mandate in self.mandates if office_key(mandate.role) == key]
        if not held and not is_known_office(name):
            return {}
        office: Who = {"office": name[:120], "office_key": key}
        return office | self._where(key, place, held)

    def body_like(self, words: str) -> int | None:
        """Return the body that ``words`` name, also where a letter is wrong."""
        exact = self.names.body(words, self.day)
        if exact is not None:
            return exact
        bare = LETTERS.sub("", name_key(words))
        found = {
            body
            for key, bodies in self.names.bodies.items()
            if SequenceMatcher(None, LETTERS.sub("", key), bare).ratio() >= ALIKE
            for body, _period in bodies
        }
        return found.pop() if len(found) == 1 else None

    def _where(self, key: str, place: str, held: Sequence[Mandate]) -> Who:
        if key == HEAD_OF_SECRETARIAT:
            return {"organisation_id": self.secretariat}
        if place:
            return {"organisation_id": self.names.organisation(place, self.day)}
        if key in (CHAIR, VICE_CHAIR):
            return {"body_id": self.body_id}
        places = {(mandate.organisation_id, mandate.body_id) for mandate in held}
        if len(places) != 1:
            return {}
        organisation, body = places.pop()
        return {"organisation_id": organisation, "body_id": body}

    def _person(self, owner: Owner) -> Who:
        person = owner.person_id
        if person is None:
            person = make_linker(self.names).person(name_key(owner.words), None, "", self.day).person_id
        if person is None:
            return {}
        who: Who = {"person_id": person}
        return who | self.office_of(person)

    def office_of(self, person_id: int) -> Who:
        """Return the office that the person holds on the day: that of the body that decided before others."""
        held = [mandate for mandate in self.mandates if mandate.person_id == person_id and mandate.role]
        held.sort(key=self._nearness)
        if not held:
            return {}
        first = held[0]
        place: Who = {"body_id": first.body_id}
        if first.organisation_id is not None:
            place = {"organisation_id": first.organisation_id}
        return {"office": first.role, "office_key": office_key(first.role)} | place

    def _nearness(self, mandate: Mandate) -> tuple[bool, bool, bool, int]:
        """Return what puts a known office, in the body that decided and for an organisation, before others."""
        is_strange = not is_known_office(mandate.role)
        return (is_strange, mandate.body_id != self.body_id, mandate.organisation_id is None, mandate.pk)


def _lasts(first: str, last: str, day: date | None) -> Q:
    if day is None:
        return Q()
    return (Q(**{f"{first}__isnull": True}) | Q(**{f"{first}__lte": day})) & (
        Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": day})
    )
