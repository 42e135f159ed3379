"""Things as those who decide are shown them: as a protocol will name them, and as they are while they are there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from samverk.preservation.document_type import TYPES, DocumentType, Rows, day_of
from samverk.preservation.models import Disposal, ListedThing


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that is due. ``shown`` may hold personal data and is stored nowhere."""

    thing_id: int
    label: str
    shown: str
    event_on: date


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing of a frozen list; ``shown`` is empty once it is gone."""

    thing: ListedThing
    shown: str

    @property
    def result(self) -> str:
        """Return what became of it, empty while nothing has."""
        fate = getattr(self.thing, "fate", None)
        return str(fate.get_result_display()) if fate else ""


def as_candidates(kind: DocumentType, rows: Rows) -> Sequence[Candidate]:
    """Return a page of what is due."""
    return [Candidate(row.pk, kind.label(row), kind.shown(row), day_of(row.event)) for row in rows]


def as_listed(disposal: Disposal, rows: Iterable[ListedThing]) -> Sequence[Listed]:
    """Return a page of a frozen list; what is there is asked for once."""
    things, kind = list(rows), TYPES.get(disposal.type_key)
    if kind is None:
        return [Listed(thing, "") for thing in things]
    there = {row.pk: kind.shown(row) for row in kind.rows().filter(pk__in=[thing.thing_id for thing in things])}
    return [Listed(thing, there.get(thing.thing_id, "")) for thing in things]
