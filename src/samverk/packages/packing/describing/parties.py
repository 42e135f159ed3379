"""Who took part in a matter: each name once a part."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverk.meetings.models import ClauseAddressee
from samverk.packages.queries.gathered import Gathered

ORGANISATION, PERSON, UNKNOWN = "organisation", "person", "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """``kind`` is what the name is, as far as the register knows."""

    role: str
    name: str
    kind: str


def parties_of(content: Gathered) -> list[Party]:
    """Return the parties by their part and name."""
    found = {*_of_cases(content), *_of_meetings(content), *_of_obligations(content)}
    return sorted(party for party in found if party.name)


def _of_cases(content: Gathered) -> Iterator[Party]:
    for _case, entries in content.cases:
        for packed in entries:
            entry = packed.entry
            yield Party("sender", entry.sender, ORGANISATION if entry.sender_is_organisation else PERSON)
            yield Party("receiver", entry.receiver, ORGANISATION if entry.receiver_is_organisation else PERSON)


def _of_meetings(content: Gathered) -> Iterator[Party]:
    for packed in content.meetings:
        yield Party("decision-maker", packed.meeting.body_as_written, ORGANISATION)
        for item in packed.items:
            for clause in item.clauses.all():
                yield from (Party("addressee", one.name_as_written, kind_of(one)) for one in clause.addressees.all())


def _of_obligations(content: Gathered) -> Iterator[Party]:
    for packed in content.obligations:
        one = packed.obligation
        if one.organisation is not None or one.body is not None:
            yield Party("owner", str(one.organisation or one.body), ORGANISATION)
        elif one.person is not None:
            yield Party("owner", one.person.name, PERSON)


def kind_of(addressee: ClauseAddressee) -> str:
    """Return what an addressee is."""
    if addressee.organisation is not None or addressee.body is not None:
        return ORGANISATION
    return PERSON if addressee.person is not None else UNKNOWN
