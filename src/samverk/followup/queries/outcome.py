"""What came of a clause, for everybody: states and days; no words of reports, and no names of people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from samverk.followup.models import Obligation
from samverk.meetings.models import Clause
from samverk.records.prepared import Row, prepared

State, Due = Obligation.State, Obligation.Due
MOST = 60


@dataclass(frozen=True, slots=True)
class Came:
    """Of one who owes: ``owner`` is an organisation or a body, empty where the clause's own words must do."""

    owner: str
    state: str
    due_kind: str
    due_on: date | None
    settled_on: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """``told`` of ``all`` have reported or are done; what was let go or replaced is in neither."""

    rows: Sequence[Came]
    told: int
    all: int


def outcome_of(clause: Clause, today: date) -> Outcome | None:
    """Return what came of a published clause, with one query; ``None`` where it obliges nobody.

    Nothing is told of what is not published or stands under a confidential item, nor of what nobody has confirmed.
    """
    if clause.meeting.published_at is None or (clause.item is not None and clause.item.is_confidential):
        return None
    rows = [_came(row, today) for row in _owed(State.PROPOSED, clause.pk)]
    told = sum(row.state in (State.REPORTED, State.ACCEPTED) for row in rows)
    return Outcome(rows, told, told + sum(row.state == State.OPEN for row in rows)) if rows else None


@prepared
def _owed(unheard: str, clause_id: int) -> QuerySet[Obligation, Row]:
    found = Obligation.objects.filter(clause=clause_id).exclude(state=unheard)
    return found.order_by("organisation__sort_key", "body__sort_key", "id").values_list(
        "organisation__name", "body__name", "state", "due_kind", "due_on", "settled_at"
    )[:MOST]


def _came(row: Row, today: date) -> Came:
    organisation, body, state, due_kind, due_on, settled_at = row
    late = state == State.OPEN and due_kind != Due.STANDING and due_on is not None and due_on < today
    settled_on = timezone.localdate(settled_at) if settled_at else None
    return Came(organisation or body or "", state, due_kind, due_on, settled_on, late)
