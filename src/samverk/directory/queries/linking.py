"""Who a name in minutes is: by decision, by mandate, or not known. Never by a guess."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samverk.directory.naming import name_key
from samverk.directory.queries.name_index import NameIndex, Period


class Certainty(StrEnum):
    """How sure a link is; the values are those of ``meetings.models.attendance.NamedPerson.LinkState``."""

    UNLINKED = "unlinked"
    SUGGESTED = "suggested"
    LINKED = "linked"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Linked:
    """Whom a name was linked to; ``person_id`` is ``None`` unless it is certain."""

    person_id: int | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class LinkRule:
    """A person's decision: this name, beside this organisation, between these days, is this person (or nobody).

    ``organisation_id`` and ``organisation_key`` both empty: beside any organisation.
    """

    name_key: str
    organisation_id: int | None
    organisation_key: str
    period: Period
    target_id: int | None

    def fits(self, organisation_id: int | None, organisation_key: str, day: date | None) -> bool:
        """Tell whether the rule speaks of a name beside this organisation on ``day``."""
        if self.organisation_id is not None:
            if organisation_id != self.organisation_id:
                return False
        elif self.organisation_key and organisation_key != self.organisation_key:
            return False
        return self.period.covers(day) or (self.period.first is None and self.period.last is None)


NOBODY = Linked(None, Certainty.UNLINKED)


@dataclass(slots=True)
class Linker:
    """Answers who a name is, from ``names`` and from the decisions ``rules``, the latest of them first."""

    names: NameIndex
    person_rules: dict[str, list[LinkRule]] = field(default_factory=lambda: defaultdict(list))
    organisation_rules: dict[str, int | None] = field(default_factory=dict)
    body_rules: dict[str, list[LinkRule]] = field(default_factory=lambda: defaultdict(list))

    def organisation(self, name: str | None, day: date | None) -> int | None:
        """Return the organisation that ``name`` is on ``day``, if that is certain."""
        if not name:
            return None
        key = name_key(name)
        if key in self.organisation_rules:
            return self.organisation_rules[key]
        return self.names.organisation(name, day)

    def body(self, name: str | None, day: date | None) -> int | None:
        """Return the body that ``name`` is on ``day``, if that is certain."""
        if not name:
            return None
        for rule in self.body_rules.get(name_key(name), ()):
            if rule.fits(None, "", day):
                return rule.target_id
        return self.names.body(name, day)

    def person(self, key: str, organisation_id: int | None, organisation_key: str, day: date | None) -> Linked:
        """Return who the name with ``key`` is beside an organisation on ``day``.

        Linked only by a decision, or to the only person of that name with a mandate that covers the day and does
        not speak against the organisation.
        """
        for rule in self.person_rules.get(key, ()):
            if rule.fits(organisation_id, organisation_key, day):
                return Linked(rule.target_id, Certainty.CONFIRMED)
        called = self.names.persons_called(key, day)
        if not called:
            return NOBODY
        certain = {person for person in called if self._holds(person, organisation_id, organisation_key, day)}
        if len(certain) == 1:
            return Linked(certain.pop(), Certainty.LINKED)
        return Linked(None, Certainty.SUGGESTED)

    def _holds(self, person: int, organisation_id: int | None, organisation_key: str, day: date | None) -> bool:
        return any(
            mandate.period.covers(day) and (not organisation_key or mandate.organisation_id == organisation_id)
            for mandate in self.names.mandates.get(person, ())
        )


def make_linker(names: NameIndex, person_rules: Iterable[LinkRule] = ()) -> Linker:
    """Return a linker that knows ``names`` and obeys ``person_rules``, given with the latest first."""
    linker = Linker(names)
    for rule in person_rules:
        linker.person_rules[rule.name_key].append(rule)
    return linker
