"""A matter's whole route: proposals and what was done with them, items of meetings past and planned, in time order."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from samverk.intake.models import Proposal, ProposalStep
from samverk.matters.models import Matter
from samverk.meetings.models import Clause, Item
from samverk.meetings.queries.clause_rows import ClauseRow, clause_rows


@dataclass(frozen=True)
class Station:
    """One place on the route, on the day ``on`` (``None`` where nobody knows it): an item, or a step of a proposal.

    ``is_to_come`` marks an item of a meeting that has not been held.
    """

    on: date | None
    item: Item | None = None
    step: ProposalStep | None = None
    clauses: Sequence[ClauseRow] = field(default=())

    @property
    def handed_to(self) -> list[str]:
        """The bodies to which the matter went on from here, as written."""
        return list(dict.fromkeys(clause.handed_to for clause in self.clauses if clause.handed_to))

    @property
    def is_to_come(self) -> bool:
        return self.item is not None and self.item.meeting.state in ("planned", "called")

    @property
    def opening(self) -> str:
        """The first paragraph of the running text."""
        return self.item.background.strip().split("\n", 1)[0] if self.item else ""


def route_of(
    matter: Matter, *, items: QuerySet[Item], clauses: QuerySet[Clause], proposals: QuerySet[Proposal]
) -> list[Station]:
    """Return the stations of ``matter`` among what the reader may see, in time order; four queries."""
    stations = [*_of_items(matter, items, clauses), *_of_proposals(matter, proposals)]
    return sorted(stations, key=_order)


def _of_items(matter: Matter, items: QuerySet[Item], clauses: QuerySet[Clause]) -> Iterator[Station]:
    about = Item.objects.filter(Q(matter_steps__matter=matter) | Q(proposal__matter=matter)).values("pk")
    found = list(items.filter(pk__in=about).select_related("meeting__body"))
    under = defaultdict(list)
    decided = clauses.filter(item__in=[item.pk for item in found]).order_by("meeting_id", "position")
    for row in clause_rows(decided):
        under[row.item_id].append(row)
    for item in found:
        yield Station(item.meeting.held_on, item=item, clauses=under[item.public_id])


def _of_proposals(matter: Matter, proposals: QuerySet[Proposal]) -> Iterator[Station]:
    steps = ProposalStep.objects.filter(proposal__in=proposals.filter(matter=matter).order_by().values("pk"))
    for step in steps.select_related("proposal", "to_body", "to_meeting"):
        yield Station(localdate(step.at), step=step)


def _order(station: Station) -> tuple[date, bool, int, int]:
    """What was done with a proposal on the day of a meeting came before the meeting; steps in the order they came."""
    if station.item is not None:
        return (station.on or date.min, True, station.item.meeting_id, station.item.position)
    assert station.step is not None
    return (station.on or date.min, False, station.step.pk, 0)
