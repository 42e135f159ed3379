"""All that one clause asks of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from samverk.followup.models import Obligation, Report
from samverk.followup.queries.obligations import with_rows

State = Obligation.State
ANSWERED = (State.REPORTED, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Line:
    """What one of the set owes, the latest of its reports, and how many there are."""

    obligation: Obligation
    latest: Report | None
    count: int


@dataclass(frozen=True, slots=True)
class WholeSet:
    """The lines by name; ``answered`` of ``asked`` have reported. What was let go or replaced is not asked for."""

    lines: Sequence[Line]

    @property
    def asked(self) -> int:
        gone = (State.WITHDRAWN, State.SUPERSEDED)
        return sum(line.obligation.state not in gone for line in self.lines)

    @property
    def answered(self) -> int:
        return sum(line.obligation.state in ANSWERED for line in self.lines)

    @property
    def is_asked_in_a_round(self) -> bool:
        return any(line.obligation.asked_id is not None for line in self.lines)

    @property
    def is_closed(self) -> bool:
        return all(line.obligation.state not in (State.PROPOSED, State.OPEN) for line in self.lines)


def set_of(obligation: Obligation) -> WholeSet | None:
    """Return the obligations of the same clause, one a member; ``None`` where one stands alone. Two queries."""
    if obligation.clause_id is None or not obligation.each:
        return None
    rows = Obligation.objects.filter(clause=obligation.clause_id, each=True, part=obligation.part)
    ordered = list(with_rows(rows).order_by("organisation__sort_key", "body__sort_key", "id"))
    reports: dict[int, list[Report]] = {}
    for report in Report.objects.filter(obligation__in=ordered).select_related("by", "entrusting", "answer__colleague"):
        reports.setdefault(report.obligation_id, []).append(report)
    return WholeSet([_line(row, reports.get(row.pk, [])) for row in ordered])


def _line(row: Obligation, reports: Sequence[Report]) -> Line:
    return Line(row, reports[-1] if reports else None, len(reports))
